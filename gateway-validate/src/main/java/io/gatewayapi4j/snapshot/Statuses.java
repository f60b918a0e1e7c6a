package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The statuses that the managed controllers would write. Immutable, safe for use by many threads.
 */
public final class Statuses {
  static final Statuses NONE = new Statuses(Map.of(), new StatusMerge(name -> false));

  private final Map<ResourceKey, Resource> computed;
  private final StatusMerge merge;

  /**
   * Statuses as computed.
   *
   * @param computed the resources that have a status from us, with nothing else in it
   */
  Statuses(Map<ResourceKey, Resource> computed, StatusMerge merge) {
    this.computed = computed;
    this.merge = merge;
  }

  /**
   * The resource with its status as it would be written: what other controllers wrote stays, a
   * condition that has not changed keeps its time, and one that was written for a later generation
   * is left alone. A resource that is not ours comes back as it is.
   *
   * @param now the time of a condition that changes, such as {@code 1970-01-01T00:00:00Z}
   */
  public Resource apply(Resource current, String now) {
    Resource status = computed.get(current.key());
    return status == null ? current : merge.merge(current, status, now);
  }

  /**
   * Those of the resources whose status must be written, with it: what a controller sends.
   *
   * @param now the time of a condition that changes
   */
  public List<Resource> changes(Collection<? extends Resource> current, String now) {
    List<Resource> changes = new ArrayList<>();
    for (Resource resource : current) {
      Resource merged = apply(resource, now);
      if (!merged.equals(resource)) {
        changes.add(merged);
      }
    }
    return changes;
  }
}
