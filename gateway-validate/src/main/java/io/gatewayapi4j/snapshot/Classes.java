package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.GatewayClass;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.SupportedFeature;
import io.gatewayapi4j.model.XMesh;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The GatewayClasses and meshes that are ours, and which of them are accepted. */
final class Classes {
  /** What became of a class or mesh. */
  record Verdict<T>(T resource, String controllerName, List<Condition> conditions) {
    boolean accepted() {
      return Conditions.holds(conditions.get(0));
    }
  }

  private final Map<String, Verdict<GatewayClass>> classes = new HashMap<>();
  private final Map<String, Verdict<XMesh>> meshes = new TreeMap<>();
  private final boolean anyMesh;

  Classes(Resources resources, Controllers controllers, Environment environment) {
    Parameters parameters = new Parameters(resources, environment);
    for (GatewayClass one : resources.all(GatewayClass.class)) {
      if (controllers.manages(one.spec().controllerName())) {
        String problem = parameters.problem(one.spec().parametersRef());
        List<Condition> conditions =
            List.of(
                problem == null
                    ? ClassConditions.accepted()
                    : ClassConditions.invalidParameters(problem),
                ClassConditions.supportedVersion());
        String name = one.metadata().name();
        classes.put(name, new Verdict<>(one, one.spec().controllerName(), conditions));
      }
    }
    this.anyMesh = !resources.all(XMesh.class).isEmpty();
    for (XMesh mesh : resources.all(XMesh.class)) {
      if (controllers.manages(mesh.spec().controllerName())) {
        String problem = parameters.problem(mesh.spec().parametersRef());
        Condition accepted =
            problem == null
                ? ClassConditions.acceptedMesh()
                : ClassConditions.invalidParameters(problem);
        meshes.put(
            mesh.metadata().name(),
            new Verdict<>(mesh, mesh.spec().controllerName(), List.of(accepted)));
      }
    }
  }

  /** The verdict on a GatewayClass; null where it is not ours. */
  @Nullable Verdict<GatewayClass> gatewayClass(String name) {
    return classes.get(name);
  }

  /** The verdict on a mesh; null where it is not ours. */
  @Nullable Verdict<XMesh> mesh(String name) {
    return meshes.get(name);
  }

  /** Whoever looks at what is another than before is touched. */
  void touchSince(Classes earlier, Touched touched) {
    for (ResourceKey key : touched.of(Kind.GATEWAY_CLASS)) {
      if (!Objects.equals(controller(key.name()), earlier.controller(key.name()))) {
        touched.readersOf(key);
      }
    }
    if (!meshController().equals(earlier.meshController())) {
      touched.readersOf(Readers.MESH);
    }
  }

  /** Who runs the Gateways of a class; null where it is not ours, or not accepted. */
  @Nullable String controller(String className) {
    Verdict<GatewayClass> verdict = classes.get(className);
    return verdict == null || !verdict.accepted() ? null : verdict.controllerName();
  }

  /**
   * Who routes between Services: a mesh that is ours or, where there is no mesh at all, the first
   * class; empty where there is neither.
   */
  String meshController() {
    for (Verdict<XMesh> mesh : meshes.values()) {
      if (mesh.accepted()) {
        return mesh.controllerName();
      }
    }
    if (anyMesh) {
      return "";
    }
    return classes.values().stream()
        .filter(Verdict::accepted)
        .map(Verdict::controllerName)
        .sorted()
        .findFirst()
        .orElse("");
  }

  /** The features as a class or a mesh tells them, in the order of their names. */
  static List<SupportedFeature> supported(Features features, boolean ofMesh) {
    TreeSet<String> names = new TreeSet<>();
    for (Feature feature : features.supported()) {
      if (ofMesh ? feature.ofMesh() || isRoute(feature) : !feature.ofMesh()) {
        names.add(feature.spelling());
      }
    }
    return names.stream().map(SupportedFeature::new).toList();
  }

  private static boolean isRoute(Feature feature) {
    return feature == Feature.HTTP_ROUTE || feature == Feature.GRPC_ROUTE;
  }
}
