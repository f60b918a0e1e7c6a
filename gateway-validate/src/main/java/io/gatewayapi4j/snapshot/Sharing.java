package io.gatewayapi4j.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Puts into a later result the objects of an earlier one that are equal, place by place. */
final class Sharing {
  private Sharing() {}

  static List<ResolvedGateway> gateways(
      List<ResolvedGateway> earlier, List<ResolvedGateway> later) {
    return list(earlier, later, ResolvedGateway::key, Sharing::gateway);
  }

  static List<ResolvedMeshService> services(
      List<ResolvedMeshService> earlier, List<ResolvedMeshService> later) {
    return list(earlier, later, ResolvedMeshService::key, Sharing::service);
  }

  private static ResolvedGateway gateway(ResolvedGateway earlier, ResolvedGateway later) {
    return new ResolvedGateway(
        later.key(),
        list(
            earlier.listeners(),
            later.listeners(),
            listener -> List.of(listener.owner(), listener.name()),
            Sharing::listener));
  }

  private static ResolvedListener listener(ResolvedListener earlier, ResolvedListener later) {
    return new ResolvedListener(
        later.owner(),
        later.name(),
        later.port(),
        later.protocol(),
        later.hostname(),
        later.tlsMode(),
        list(
            earlier.attachments(),
            later.attachments(),
            attachment -> attachment.route().key(),
            Sharing::attachment));
  }

  private static Attachment attachment(Attachment earlier, Attachment later) {
    return new Attachment(
        either(earlier.route(), later.route(), (one, other) -> other), later.hostnames());
  }

  private static ResolvedMeshService service(
      ResolvedMeshService earlier, ResolvedMeshService later) {
    return new ResolvedMeshService(
        later.key(),
        list(earlier.ports(), later.ports(), ResolvedMeshService.Port::number, Sharing::port));
  }

  private static ResolvedMeshService.Port port(
      ResolvedMeshService.Port earlier, ResolvedMeshService.Port later) {
    return new ResolvedMeshService.Port(
        later.number(),
        later.name(),
        later.itself(),
        list(earlier.routes(), later.routes(), ResolvedRoute::key, (one, other) -> other));
  }

  /** The later list, with what is equal taken from the earlier. */
  private static <T> List<T> list(
      List<T> earlier, List<T> later, Function<T, Object> place, BinaryOperator<T> parts) {
    Map<Object, T> before = new HashMap<>(earlier.size() * 2);
    earlier.forEach(one -> before.put(place.apply(one), one));
    List<T> shared = new ArrayList<>(later.size());
    for (T one : later) {
      T other = before.get(place.apply(one));
      shared.add(other == null ? one : either(other, one, parts));
    }
    return shared;
  }

  private static <T> T either(T earlier, T later, BinaryOperator<T> parts) {
    return Objects.equals(earlier, later) ? earlier : parts.apply(earlier, later);
  }
}
