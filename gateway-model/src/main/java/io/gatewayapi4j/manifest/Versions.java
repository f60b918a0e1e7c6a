package io.gatewayapi4j.manifest;

import io.gatewayapi4j.manifest.Node.Field;
import io.gatewayapi4j.manifest.Node.Fields;
import io.gatewayapi4j.manifest.Node.Items;
import io.gatewayapi4j.model.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every version in which the modelled kinds were ever published, and the few in which they looked
 * different: those are turned into the version that is written, field by field, positions kept.
 */
final class Versions {
  private static final Set<String> V1 = Set.of("v1");
  private static final Set<String> OLD = Set.of("v1alpha2", "v1beta1", "v1");
  private static final Set<String> ALPHA_2 = Set.of("v1alpha2", "v1");
  private static final Set<String> ALPHA_3 = Set.of("v1alpha2", "v1alpha3", "v1");
  private static final Set<String> X = Set.of("v1alpha1");

  private static final Set<String> BESIDE_SPEC = Set.of("apiVersion", "kind", "metadata", "status");

  private Versions() {}

  /** The modelled kind of a spelling in a group, under its present or a former name, or null. */
  static @Nullable Kind kind(String group, String spelling) {
    return group.equals(Kind.Group.GATEWAY_X) && spelling.equals("XListenerSet")
        ? Kind.LISTENER_SET
        : Kind.of(group, spelling);
  }

  /** Whether that version of a kind was ever published in that group. */
  static boolean isPublished(Kind kind, String group, String version) {
    return published(kind, group).contains(version);
  }

  /** Whether the library reads all of a kind, and so knows that there is no other version. */
  static boolean isComplete(Kind kind) {
    return kind.group().equals(Kind.Group.GATEWAY) || kind.group().equals(Kind.Group.GATEWAY_X);
  }

  private static Set<String> published(Kind kind, String group) {
    return switch (kind) {
      case GATEWAY_CLASS, GATEWAY, HTTP_ROUTE, REFERENCE_GRANT -> OLD;
      case GRPC_ROUTE, TCP_ROUTE, UDP_ROUTE -> ALPHA_2;
      case TLS_ROUTE, BACKEND_TLS_POLICY -> ALPHA_3;
      case LISTENER_SET -> group.equals(Kind.Group.GATEWAY_X) ? X : V1;
      case X_BACKEND, X_BACKEND_TRAFFIC_POLICY, X_MESH -> X;
      case SERVICE_IMPORT -> Set.of("v1alpha1", "v1beta1");
      case NAMESPACE, SERVICE, ENDPOINT_SLICE, SECRET, CONFIG_MAP -> V1;
    };
  }

  /** The object in the version that is written. */
  static Fields convert(Fields object, Kind kind, String version) {
    if (kind == Kind.BACKEND_TLS_POLICY && version.equals("v1alpha2")) {
      String namespace = namespace(object);
      return nested(object, "spec", spec -> policyOfAlpha2(spec, namespace));
    }
    if (kind == Kind.LISTENER_SET && version.equals("v1alpha1")) {
      return nested(object, "status", Versions::listenerSetStatusOfAlpha1);
    }
    if (kind == Kind.SERVICE_IMPORT && object.value("spec") == null) {
      return withSpec(object);
    }
    return object;
  }

  private interface Conversion {
    Fields of(Fields object);
  }

  private static Fields nested(Fields object, String name, Conversion conversion) {
    List<Field> fields = new ArrayList<>(object.fields().size());
    for (Field field : object.fields()) {
      fields.add(
          field.name().equals(name) && field.value() instanceof Fields part
              ? new Field(name, field.at(), conversion.of(part))
              : field);
    }
    return object.with(fields);
  }

  private static @Nullable String namespace(Fields object) {
    return object.value("metadata") instanceof Fields metadata ? metadata.text("namespace") : null;
  }

  /**
   * It had one {@code targetRef}, and {@code tls} for what is {@code validation} now. The target
   * could name its namespace; in another one than the policy's it has no successor, and is reported
   * as unknown.
   */
  private static Fields policyOfAlpha2(Fields spec, @Nullable String namespace) {
    List<Field> fields = new ArrayList<>(spec.fields().size());
    for (Field field : spec.fields()) {
      if (field.name().equals("targetRef") && field.value() instanceof Fields target) {
        boolean local = namespace != null && namespace.equals(target.text("namespace"));
        Fields plain = local ? without(target, "namespace") : target;
        Node targets = new Items(List.of(plain), target.at());
        fields.add(new Field("targetRefs", field.at(), targets));
      } else if (field.name().equals("tls") && field.value() instanceof Fields tls) {
        fields.add(new Field("validation", field.at(), renamed(tls)));
      } else {
        fields.add(field);
      }
    }
    return spec.with(fields);
  }

  private static Fields renamed(Fields tls) {
    Map<String, String> names =
        Map.of(
            "caCertRefs", "caCertificateRefs",
            "wellKnownCACerts", "wellKnownCACertificates");
    List<Field> fields = new ArrayList<>(tls.fields().size());
    for (Field field : tls.fields()) {
      String name = names.getOrDefault(field.name(), field.name());
      fields.add(new Field(name, field.at(), field.value()));
    }
    return tls.with(fields);
  }

  /** It repeated the port of every listener. */
  private static Fields listenerSetStatusOfAlpha1(Fields status) {
    List<Field> fields = new ArrayList<>(status.fields().size());
    for (Field field : status.fields()) {
      if (!field.name().equals("listeners") || !(field.value() instanceof Items listeners)) {
        fields.add(field);
        continue;
      }
      List<Node> items = new ArrayList<>(listeners.items().size());
      for (Node item : listeners.items()) {
        items.add(item instanceof Fields listener ? without(listener, "port") : item);
      }
      fields.add(new Field(field.name(), field.at(), new Items(items, listeners.at())));
    }
    return status.with(fields);
  }

  private static Fields without(Fields object, String name) {
    List<Field> fields = new ArrayList<>(object.fields());
    fields.removeIf(field -> field.name().equals(name));
    return object.with(fields);
  }

  /** Of a version that writes the fields of the specification beside the metadata. */
  private static Fields withSpec(Fields object) {
    List<Field> outside = new ArrayList<>();
    List<Field> inside = new ArrayList<>();
    for (Field field : object.fields()) {
      (BESIDE_SPEC.contains(field.name()) ? outside : inside).add(field);
    }
    outside.add(new Field("spec", object.at(), new Fields(inside, object.at())));
    return object.with(outside);
  }
}
