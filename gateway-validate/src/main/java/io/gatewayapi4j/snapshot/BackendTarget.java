package io.gatewayapi4j.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * What a reference to a backend leads to.
 *
 * @param port the port, as far as it is known
 * @param failure why the reference does not resolve; null where it does
 * @param problem why nothing can be sent there although the reference resolves; null otherwise
 * @param protocol what is spoken there; null for the usual
 * @param tls how the connection uses TLS; null for plain text
 */
record BackendTarget(
    @Nullable Integer port,
    @Nullable Failure failure,
    @Nullable String problem,
    @Nullable String protocol,
    @Nullable BackendTls tls) {

  static BackendTarget failed(@Nullable Integer port, String reason, String message) {
    return failed(port, new Failure(reason, message));
  }

  static BackendTarget failed(@Nullable Integer port, Failure failure) {
    return new BackendTarget(port, failure, failure.reason(), null, null);
  }
}
