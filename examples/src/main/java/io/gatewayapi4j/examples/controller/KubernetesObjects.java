package io.gatewayapi4j.examples.controller;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.gatewayapi4j.manifest.ManifestReader;
import io.gatewayapi4j.manifest.ManifestWriter;
import io.gatewayapi4j.model.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects of the client as the library's, and back. */
final class KubernetesObjects {
  private final KubernetesClient client;
  private final KubernetesSerialization json;

  KubernetesObjects(KubernetesClient client) {
    this.client = client;
    json = client.getKubernetesSerialization();
  }

  /** How the API server calls a kind. */
  static ResourceDefinitionContext context(Kind kind) {
    return new ResourceDefinitionContext.Builder()
        .withGroup(kind.group())
        .withVersion(kind.servedVersions().get(0))
        .withKind(kind.spelling())
        .withPlural(plural(kind))
        .withNamespaced(kind.namespaced())
        .build();
  }

  /** The name of a kind in URLs and in rules of RBAC. */
  static String plural(Kind kind) {
    String name = kind.spelling().toLowerCase(Locale.ROOT);
    if (name.endsWith("s")) {
      return name + "es";
    }
    return (name.endsWith("cy") ? name.substring(0, name.length() - 1) + "ie" : name) + "s";
  }

  /** The object as a resource; null where it is not what the library knows its kind to be. */
  io.gatewayapi4j.model.@Nullable Resource read(GenericKubernetesResource object) {
    @SuppressWarnings("unchecked") // an object of JSON has names for keys
    Map<String, Object> map = json.convertValue(object, Map.class);
    List<io.gatewayapi4j.model.Resource> read = ManifestReader.lenient().readMap(map).resources();
    return read.isEmpty() ? null : read.get(0);
  }

  /** The client's handle of a resource. */
  Resource<GenericKubernetesResource> handle(io.gatewayapi4j.model.Resource resource) {
    GenericKubernetesResource object =
        json.convertValue(ManifestWriter.map(resource), GenericKubernetesResource.class);
    return client.genericKubernetesResources(context(resource.kind())).resource(object);
  }
}
