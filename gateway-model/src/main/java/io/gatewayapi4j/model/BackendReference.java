package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/**
 * What all references to backends have in common. Absent parts mean a Service beside the referrer.
 */
public sealed interface BackendReference
    permits BackendRef, BackendObjectReference, HTTPBackendRef, GRPCBackendRef {
  /** The group of the backend; absent means the core group. */
  @Nullable String group();

  /** The kind of the backend; absent means Service. */
  @Nullable String kind();

  /** The name of the backend. */
  String name();

  /** The namespace of the backend; absent means that of the referrer. */
  @Nullable String namespace();

  /** The port of the backend; required for a Service. */
  @Nullable Integer port();
}
