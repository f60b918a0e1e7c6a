package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.Secret;
import java.util.Map;

/** What Kubernetes asks of a Secret of a type that it knows; of others it asks nothing. */
final class SecretType {
  private static final String ACCOUNT = "kubernetes.io/service-account.name";

  private SecretType() {}

  /** Whether a Secret has the keys of its type. What they hold is looked at elsewhere. */
  static boolean hasKeys(Secret secret) {
    String type = secret.type();
    Map<String, String> data = SecretData.of(secret);
    return type == null
        || switch (type) {
          case "kubernetes.io/tls" -> data.containsKey("tls.crt") && data.containsKey("tls.key");
          case "kubernetes.io/basic-auth" ->
              data.containsKey("username") || data.containsKey("password");
          case "kubernetes.io/ssh-auth" -> !data.getOrDefault("ssh-privatekey", "").isEmpty();
          case "kubernetes.io/dockercfg" -> data.containsKey(".dockercfg");
          case "kubernetes.io/dockerconfigjson" -> data.containsKey(".dockerconfigjson");
          case "kubernetes.io/service-account-token" ->
              !secret.metadata().annotations().getOrDefault(ACCOUNT, "").isEmpty();
          default -> true;
        };
  }
}
