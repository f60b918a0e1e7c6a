package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The statuses that the managed controllers would write. Immutable, safe for use by many threads.
 */
public final class Statuses {
  static final Statuses NONE =
      new Statuses(Resources.NONE, SharedMap.empty(), new StatusMerge(Set.of()));

  private final Resources resources;
  private final SharedMap<ResourceKey, Resource> computed;
  private final StatusMerge merge;

  /**
   * Statuses as computed.
   *
   * @param resources the resources as they are
   * @param computed the resources that have a status from us, with nothing else in it
   */
  Statuses(Resources resources, SharedMap<ResourceKey, Resource> computed, StatusMerge merge) {
    this.resources = resources;
    this.computed = computed;
    this.merge = merge;
  }

  /**
   * The statuses after a change.
   *
   * @param written what has been computed anew
   * @param now the resources as they are now
   */
  Statuses after(StatusWriter written, Resources now, Set<String> controllers) {
    return new Statuses(
        now, computed.after(written.changes(computed)), new StatusMerge(controllers));
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
   * The resource of that key with the status that we decide, and nothing of what is there already:
   * conditions without time and generation. Null where we decide none.
   */
  public @Nullable Resource computed(ResourceKey key) {
    return computed.get(key);
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

  /**
   * Those of the resources of this snapshot whose status must be written, with it, of those that
   * are another, or have another status computed, than in an earlier snapshot: what a controller
   * sends after a change, given that it had sent all before. In the order of their keys, and in
   * time proportional to what differs, unless controllers have come or gone.
   *
   * @param earlier the statuses of the earlier snapshot
   * @param now the time of a condition that changes
   */
  public List<Resource> changesSince(Statuses earlier, String now) {
    Set<ResourceKey> touched;
    if (merge.equals(earlier.merge)) {
      touched = new TreeSet<>(computed.keysChangedSince(earlier.computed));
      touched.addAll(resources.changedSince(earlier.resources));
    } else {
      touched = new TreeSet<>(computed.keys());
    }
    List<Resource> current = new ArrayList<>(touched.size());
    for (ResourceKey key : touched) {
      Resource resource = resources.find(key);
      if (resource != null) {
        current.add(resource);
      }
    }
    return changes(current, now);
  }
}
