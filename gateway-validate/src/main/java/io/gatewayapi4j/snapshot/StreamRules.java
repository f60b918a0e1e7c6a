package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.BackendRef;
import io.gatewayapi4j.model.TCPRouteRule;
import io.gatewayapi4j.model.TLSRouteRule;
import io.gatewayapi4j.model.UDPRouteRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of TLSRoutes, TCPRoutes and UDPRoutes, which only have backends. */
final class StreamRules {
  private StreamRules() {}

  static ResolvedRule tls(
      TLSRouteRule rule, int index, FieldPath path, BackendRefs backends, Findings findings) {
    return resolve(rule.name(), rule.backendRefs(), index, path, backends, findings);
  }

  static ResolvedRule tcp(
      TCPRouteRule rule, int index, FieldPath path, BackendRefs backends, Findings findings) {
    return resolve(rule.name(), rule.backendRefs(), index, path, backends, findings);
  }

  static ResolvedRule udp(
      UDPRouteRule rule, int index, FieldPath path, BackendRefs backends, Findings findings) {
    return resolve(rule.name(), rule.backendRefs(), index, path, backends, findings);
  }

  private static ResolvedRule resolve(
      @Nullable String name,
      List<BackendRef> refs,
      int index,
      FieldPath path,
      BackendRefs backends,
      Findings findings) {
    List<Backend> resolved = new ArrayList<>(refs.size());
    for (BackendRef ref : refs) {
      FieldPath place = path.child("backendRefs", resolved.size());
      int weight = ref.weight() == null ? 1 : ref.weight();
      resolved.add(backends.resolve(ref, weight, place, findings));
    }
    return new ResolvedRule(index, name, List.of(), List.of(), resolved, null, null, null);
  }
}
