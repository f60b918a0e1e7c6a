package io.gatewayapi4j.cli;

import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.GatewayClass;
import io.gatewayapi4j.model.GatewayClassSpec;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ObjectMeta;
import io.gatewayapi4j.model.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Classes in place of those that Gateways name and that are not there, so that the rest of what is
 * wrong shows as well.
 */
final class StandIns {
  private static final String CONTROLLER = "example.com/not-in-the-input";

  private StandIns() {}

  /** The resources and, for each class that is missing, one that is accepted. */
  static List<Resource> with(Collection<Resource> resources) {
    List<Resource> all = new ArrayList<>(resources);
    Set<String> classes = new HashSet<>();
    boolean managed = false;
    for (Resource resource : resources) {
      managed |= resource.kind() == Kind.GATEWAY_CLASS || resource.kind() == Kind.X_MESH;
      if (resource.kind() == Kind.GATEWAY_CLASS) {
        classes.add(resource.metadata().name());
      }
    }
    for (Resource resource : resources) {
      if (resource instanceof Gateway gateway && classes.add(gateway.spec().gatewayClassName())) {
        all.add(gatewayClass(gateway.spec().gatewayClassName()));
        managed = true;
      }
    }
    // Somebody must run the mesh, for routes to Services.
    if (!managed) {
      all.add(gatewayClass("mesh"));
    }
    return all;
  }

  private static GatewayClass gatewayClass(String name) {
    return GatewayClass.builder()
        .metadata(ObjectMeta.named("", name))
        .spec(GatewayClassSpec.builder().controllerName(CONTROLLER).build())
        .build();
  }
}
