package io.gatewayapi4j.snapshot;

/** What the backends of a route are used by, on which depends what they need. */
enum Use {
  /** A Gateway that opens the requests: grants are needed, BackendTLSPolicies apply. */
  GATEWAY,
  /** A Gateway that passes TLS on unopened: grants are needed, BackendTLSPolicies do not apply. */
  PASSTHROUGH,
  /** The clients of a mesh, who could reach the backends anyway: no grants are needed. */
  MESH
}
