package io.gatewayapi4j.testing;

import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.GatewayClass;
import io.gatewayapi4j.model.GatewayClassSpec;
import io.gatewayapi4j.model.ObjectMeta;
import io.gatewayapi4j.model.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The GatewayClasses that come with an implementation, and so stand in nobody's manifests: whoever
 * asks where a request goes means them to be there.
 */
final class AssumedClasses {
  private static final String CONTROLLER = "gatewayapi4j.io/assumed";

  private AssumedClasses() {}

  /** The resources, and the classes that Gateways among them name and that are not there. */
  static List<Resource> with(Collection<? extends Resource> resources) {
    Set<String> there = new HashSet<>(Set.of(""));
    for (Resource resource : resources) {
      if (resource instanceof GatewayClass one) {
        there.add(one.metadata().name());
      }
    }
    List<Resource> all = new ArrayList<>(resources);
    for (Resource resource : resources) {
      if (resource instanceof Gateway gateway && there.add(gateway.spec().gatewayClassName())) {
        all.add(named(gateway.spec().gatewayClassName()));
      }
    }
    return all;
  }

  private static GatewayClass named(String name) {
    return GatewayClass.builder()
        .metadata(ObjectMeta.named(name))
        .spec(GatewayClassSpec.builder().controllerName(CONTROLLER).build())
        .build();
  }
}
