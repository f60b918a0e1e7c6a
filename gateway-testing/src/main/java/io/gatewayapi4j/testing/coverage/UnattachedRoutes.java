package io.gatewayapi4j.testing.coverage;

import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.Route;
import io.gatewayapi4j.snapshot.Attachment;
import io.gatewayapi4j.snapshot.ResolvedGateway;
import io.gatewayapi4j.snapshot.ResolvedListener;
import io.gatewayapi4j.snapshot.ResolvedMeshService;
import io.gatewayapi4j.snapshot.ResolvedRoute;
import io.gatewayapi4j.snapshot.Snapshot;
import io.gatewayapi4j.testing.Routing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The routes that no listener and no Service took: none of their rules is in the table. */
final class UnattachedRoutes {
  private UnattachedRoutes() {}

  static List<CoverageItem> of(Routing routing) {
    Set<ResourceKey> attached = attached(routing.snapshot());
    List<CoverageItem> items = new ArrayList<>();
    for (Resource resource : routing.resources()) {
      if (resource instanceof Route && !attached.contains(resource.key())) {
        items.add(
            CoverageItem.unreachable(
                CoverageItem.Kind.RULE,
                resource.key() + " (all rules)",
                "no listener accepted the route"));
      }
    }
    return items;
  }

  private static Set<ResourceKey> attached(Snapshot snapshot) {
    Set<ResourceKey> attached = new HashSet<>();
    for (ResolvedGateway gateway : snapshot.gateways()) {
      for (ResolvedListener listener : gateway.listeners()) {
        for (Attachment attachment : listener.attachments()) {
          attached.add(attachment.route().key());
        }
      }
    }
    for (ResolvedMeshService service : snapshot.services()) {
      for (ResolvedMeshService.Port port : service.ports()) {
        for (ResolvedRoute route : port.routes()) {
          attached.add(route.key());
        }
      }
    }
    return attached;
  }
}
