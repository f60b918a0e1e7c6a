package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.snapshot.GatewayVerdict.SetVerdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The verdicts on Gateways, and what routes can choose from. Immutable. */
final class Gateways {
  static final Gateways NONE = new Gateways(SharedMap.empty(), SharedMap.empty(), new TreeMap<>());

  private final SharedMap<ResourceKey, GatewayVerdict> verdicts;
  private final SharedMap<ResourceKey, ListenerGroup> groups;
  private final SortedMap<ResourceKey, ListenerGroup> defaults;

  private Gateways(
      SharedMap<ResourceKey, GatewayVerdict> verdicts,
      SharedMap<ResourceKey, ListenerGroup> groups,
      SortedMap<ResourceKey, ListenerGroup> defaults) {
    this.verdicts = verdicts;
    this.groups = groups;
    this.defaults = defaults;
  }

  /** The verdict on a Gateway; null where it is not ours. */
  @Nullable GatewayVerdict get(ResourceKey gateway) {
    return verdicts.get(gateway);
  }

  /** The listeners of a Gateway or ListenerSet; null where it is not ours. */
  @Nullable ListenerGroup group(ResourceKey owner) {
    return groups.get(owner);
  }

  /** The Gateways that take routes which ask for default ones, in the order of their keys. */
  Collection<ListenerGroup> defaults() {
    return defaults.values();
  }

  /**
   * The Gateways after changes of verdicts.
   *
   * @param changed takes what routes look at, as far as it is another now
   */
  Gateways after(List<Change<ResourceKey, GatewayVerdict>> changes, Consumer<ResourceKey> changed) {
    List<Change<ResourceKey, ListenerGroup>> changedGroups = changedGroups(changes);
    changedGroups.forEach(group -> changed.accept(group.key()));
    SortedMap<ResourceKey, ListenerGroup> nextDefaults = new TreeMap<>(defaults);
    for (Change<ResourceKey, GatewayVerdict> change : changes) {
      nextDefaults.remove(change.key());
      if (change.after() != null && change.after().isDefault()) {
        nextDefaults.put(change.key(), change.after().own());
      }
    }
    if (!nextDefaults.equals(defaults)) {
      changed.accept(Readers.DEFAULT_GATEWAYS);
    }
    return new Gateways(verdicts.after(changes), groups.after(changedGroups), nextDefaults);
  }

  /** A ListenerSet may go from one Gateway to another: what is after counts last. */
  @SuppressWarnings("ReferenceEquality") // a group that is equal is taken over by the verdict
  private List<Change<ResourceKey, ListenerGroup>> changedGroups(
      List<Change<ResourceKey, GatewayVerdict>> changes) {
    Map<ResourceKey, @Nullable ListenerGroup> after = new LinkedHashMap<>();
    changes.forEach(change -> groups(change.before()).forEach(one -> after.put(one.owner(), null)));
    changes.forEach(change -> groups(change.after()).forEach(one -> after.put(one.owner(), one)));
    List<Change<ResourceKey, ListenerGroup>> changed = new ArrayList<>();
    after.forEach(
        (owner, group) -> {
          ListenerGroup before = groups.get(owner);
          if (before != group) {
            changed.add(new Change<>(owner, before, group));
          }
        });
    return changed;
  }

  private static List<ListenerGroup> groups(@Nullable GatewayVerdict verdict) {
    if (verdict == null) {
      return List.of();
    }
    List<ListenerGroup> groups = new ArrayList<>();
    groups.add(verdict.own());
    verdict.listenerSets().stream().map(SetVerdict::group).forEach(groups::add);
    return groups;
  }
}
