package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.BackendTLSPolicyValidation;
import io.gatewayapi4j.model.XBackend;
import io.gatewayapi4j.model.XBackendProtocol;
import io.gatewayapi4j.model.XBackendTLS;
import io.gatewayapi4j.model.XBackendTLSMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Backends outside the cluster: XBackend of the experimental channel. */
final class ExternalBackends {
  private ExternalBackends() {}

  static BackendTarget target(XBackend backend, @Nullable Integer port) {
    boolean h2c =
        backend.spec().protocol() != null && backend.spec().protocol().is(XBackendProtocol.H2C);
    return new BackendTarget(port, null, null, h2c ? "h2c" : null, tls(backend));
  }

  private static @Nullable BackendTls tls(XBackend backend) {
    XBackendTLS tls = backend.spec().tls();
    if (tls == null || (tls.mode() != null && tls.mode().is(XBackendTLSMode.NONE))) {
      return null;
    }
    BackendTLSPolicyValidation validation = tls.validation();
    if (validation != null) {
      return new BackendTls(backend.key(), validation.hostname(), validation.subjectAltNames());
    }
    String host =
        backend.spec().externalHostname() == null
            ? ""
            : backend.spec().externalHostname().hostname();
    return new BackendTls(backend.key(), host, List.of());
  }
}
