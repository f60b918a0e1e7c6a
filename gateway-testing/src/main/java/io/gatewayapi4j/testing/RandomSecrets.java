package io.gatewayapi4j.testing;

import io.gatewayapi4j.model.ConfigMap;
import io.gatewayapi4j.model.ObjectMeta;
import io.gatewayapi4j.model.Secret;
import java.util.Map;

/** Random Secrets and ConfigMaps that listeners and policies refer to, usable or not. */
final class RandomSecrets {
  static final String CERTIFICATE = "certificate";
  static final String BUNDLE = "bundle";

  /** Of nobody: it was made for this class, and its key is not secret. */
  private static final String CHAIN =
      """
      -----BEGIN CERTIFICATE-----
      MIIBejCCASGgAwIBAgIUazd1j6gN2fsvOiidJv9AM9umhL0wCgYIKoZIzj0EAwIw
      EjEQMA4GA1UEAwwHZXhhbXBsZTAgFw0yNjExMjUxMzI5NTVaGA8yMTI2MTEwMTEz
      Mjk1NVowEjEQMA4GA1UEAwwHZXhhbXBsZTBZMBMGByqGSM49AgEGCCqGSM49AwEH
      A0IABK1+azU3rMH5GrNVnCLlixZ/xON57f/yhkGbCHCKbXJR8vRH9JHPlYifbbZF
      +BEiBGswideh5j5inSm3+yqAlT+jUzBRMB0GA1UdDgQWBBTMhtFPUyXn7nFR7pAh
      DMIntvkoFDAfBgNVHSMEGDAWgBTMhtFPUyXn7nFR7pAhDMIntvkoFDAPBgNVHRMB
      Af8EBTADAQH/MAoGCCqGSM49BAMCA0cAMEQCIDTdXdoID3jScfjytHOuRxfOEn4s
      QMYMUTVMCOHdBv7JAiAco7Eci6rB4KrVOiIzf6Ba4g3a4lhJsNXVpccU40OwLQ==
      -----END CERTIFICATE-----
      """;

  private static final String KEY =
      """
      -----BEGIN PRIVATE KEY-----
      MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgjTtD6nfWhgzp7d5D
      RLHLQ9Cn8ahYKEkRxYhKAhiyae6hRANCAAStfms1N6zB+RqzVZwi5YsWf8Tjee3/
      8oZBmwhwim1yUfL0R/SRz5WIn222RfgRIgRrMInXoeY+Yp0pt/sqgJU/
      -----END PRIVATE KEY-----
      """;

  private final Draw draw;

  RandomSecrets(Draw draw) {
    this.draw = draw;
  }

  Secret secret() {
    return Secret.builder()
        .metadata(ObjectMeta.named(draw.of(RandomClusters.NAMESPACES), CERTIFICATE))
        .type("kubernetes.io/tls")
        .stringData(Map.of("tls.crt", CHAIN, "tls.key", draw.oneIn(4) ? "" : KEY))
        .build();
  }

  ConfigMap bundle() {
    return ConfigMap.builder()
        .metadata(ObjectMeta.named(draw.of(RandomClusters.NAMESPACES), BUNDLE))
        .data(Map.of("ca.crt", draw.oneIn(4) ? "" : CHAIN))
        .build();
  }
}
