package io.gatewayapi4j.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts into a later result the objects of an earlier one that are equal, place by place. */
final class Sharing {
  private Sharing() {}

  static ResolvedGateway gateway(@Nullable ResolvedGateway earlier, ResolvedGateway later) {
    if (earlier == null || earlier.equals(later)) {
      return earlier == null ? later : earlier;
    }
    return new ResolvedGateway(
        later.key(),
        list(
            earlier.listeners(),
            later.listeners(),
            listener -> List.of(listener.owner(), listener.name())));
  }

  static ResolvedMeshService service(
      @Nullable ResolvedMeshService earlier, ResolvedMeshService later) {
    if (earlier == null || earlier.equals(later)) {
      return earlier == null ? later : earlier;
    }
    return new ResolvedMeshService(
        later.key(), list(earlier.ports(), later.ports(), ResolvedMeshService.Port::number));
  }

  private static <T> List<T> list(List<T> earlier, List<T> later, Function<T, Object> place) {
    Map<Object, T> before = new HashMap<>(earlier.size() * 2);
    earlier.forEach(one -> before.put(place.apply(one), one));
    List<T> shared = new ArrayList<>(later.size());
    for (T one : later) {
      T other = before.get(place.apply(one));
      shared.add(other != null && other.equals(one) ? other : one);
    }
    return shared;
  }
}
