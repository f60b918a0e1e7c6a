package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.ConfigMap;
import io.gatewayapi4j.model.Secret;
import io.gatewayapi4j.model.ServicePort;
import io.gatewayapi4j.model.ServiceSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The plainest rules of Kubernetes' own kinds; an API server has more. */
final class CoreRules {
  private static final String KEYS =
      "a key is up to 253 letters, digits, '-', '_' and '.', and not '.' or '..'";

  static final List<Rule<ServiceSpec>> SERVICE =
      Rules.of(ServiceSpec.class)
          .at("ports")
          .unique(ServiceSpec::ports, "name", ServicePort::name)
          .at("externalName")
          .value(ServiceSpec::externalName)
          .rule(
              "required",
              "a Service of type ExternalName has externalName",
              "set externalName",
              spec ->
                  !"ExternalName".equals(spec.type())
                      || !Objects.requireNonNullElse(spec.externalName(), "").isEmpty())
          .list();

  static final List<Rule<Secret>> SECRET =
      Rules.of(Secret.class)
          .at("data")
          .rule("keys", KEYS, "correct the key", secret -> keys(secret.data()))
          .rule(
              "base64",
              "a value is base64",
              "encode it, or write it under stringData",
              secret -> base64(secret.data()))
          .at("stringData")
          .rule("keys", KEYS, "correct the key", secret -> keys(secret.stringData()))
          .list();

  static final List<Rule<ConfigMap>> CONFIG_MAP =
      Rules.of(ConfigMap.class)
          .at("data")
          .rule("keys", KEYS, "correct the key", map -> keys(map.data()))
          .at("binaryData")
          .rule("keys", KEYS, "correct the key", map -> keys(map.binaryData()))
          .rule(
              "base64",
              "a value is base64",
              "encode it, or write it under data",
              map -> base64(map.binaryData()))
          .rule(
              "once",
              "no key is in both data and binaryData",
              "leave out one of them",
              map -> map.binaryData().keySet().stream().noneMatch(map.data()::containsKey))
          .list();

  private CoreRules() {}

  private static boolean keys(Map<String, String> data) {
    for (String key : data.keySet()) {
      if (!isKey(key)) {
        return false;
      }
    }
    return true;
  }

  /** A file name that leads nowhere else. */
  private static boolean isKey(String key) {
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letter && "-._".indexOf(c) < 0) {
        return false;
      }
    }
    return !key.isEmpty() && key.length() <= 253 && !key.equals(".") && !key.startsWith("..");
  }

  private static boolean base64(Map<String, String> data) {
    for (String value : data.values()) {
      try {
        Base64.getDecoder().decode(value.replace("\n", "").replace("\r", ""));
      } catch (IllegalArgumentException e) {
        return false;
      }
    }
    return true;
  }
}
