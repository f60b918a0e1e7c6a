package io.gatewayapi4j.model;

/** A Kubernetes object of a kind that the library models. Immutable, whole and equal by value. */
public sealed interface Resource
    permits Route,
        GatewayClass,
        Gateway,
        ListenerSet,
        ReferenceGrant,
        BackendTLSPolicy,
        XBackend,
        XBackendTrafficPolicy,
        XMesh,
        Namespace,
        Service,
        ServiceImport,
        EndpointSlice,
        Secret,
        ConfigMap {
  /** The namespace of a namespaced resource that names none. */
  String DEFAULT_NAMESPACE = "default";

  /** The kind of the resource. */
  Kind kind();

  /** Its name, labels and the like. */
  ObjectMeta metadata();

  /**
   * The namespace it is in: as written, {@code default} where not, empty for cluster-wide kinds.
   */
  default String namespace() {
    if (!kind().namespaced()) {
      return "";
    }
    String namespace = metadata().namespace();
    return namespace == null || namespace.isEmpty() ? DEFAULT_NAMESPACE : namespace;
  }

  /** What identifies it in a cluster. */
  default ResourceKey key() {
    return new ResourceKey(kind(), namespace(), metadata().name());
  }
}
