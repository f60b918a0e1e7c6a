package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.snapshot.Grants.Referrer;
import io.gatewayapi4j.snapshot.Grants.Target;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The references from one namespace into another that need a grant, whether or not they have it.
 */
final class CrossReferences {
  private record Crossing(Referrer from, Target to) {}

  private final Map<Crossing, Set<ResourceKey>> holders = new HashMap<>();

  /** Who refers so: to one object, or to any of a kind where the target has no name. */
  Set<ResourceKey> holders(Referrer from, Target to) {
    return holders.getOrDefault(new Crossing(from, to), Set.of());
  }

  void add(Resource holder) {
    Referrer from =
        new Referrer(holder.kind().group(), holder.kind().spelling(), holder.namespace());
    for (Reference ref : ObjectReferences.of(holder)) {
      if (!ref.namespace().equals(holder.namespace())) {
        add(from, new Target(ref.group(), ref.kind(), ref.namespace(), ref.name()), holder);
        add(from, new Target(ref.group(), ref.kind(), ref.namespace(), null), holder);
      }
    }
  }

  private void add(Referrer from, Target to, Resource holder) {
    holders.computeIfAbsent(new Crossing(from, to), key -> new TreeSet<>()).add(holder.key());
  }
}
