package io.gatewayapi4j.router;

/** What a port is a port of. */
public enum Transport {
  /** TCP, and all that is spoken over it: HTTP, TLS. */
  TCP,
  /** UDP. */
  UDP
}
