package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.ConfigMap;
import io.gatewayapi4j.model.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Rules of Secrets and ConfigMaps, as Kubernetes has them. */
final class DataRules {
  private static final int MAX_SIZE = 1024 * 1024;

  private static final String KEYS =
      "a key is up to 253 letters, digits, '-', '_' and '.', and not '.' or '..'";
  private static final String SIZE = "all values together have at most 1048576 bytes";

  static final List<Rule<Secret>> SECRET =
      Rules.of(Secret.class)
          .at("type")
          .value(Secret::type)
          .rule(
              "keys",
              "a Secret has the keys of its type, such as tls.crt and tls.key of kubernetes.io/tls",
              "add them, or leave out the type",
              SecretType::hasKeys)
          .at("data")
          .value(secret -> size(secret) + " bytes")
          .rule("total-size", SIZE, "remove some", secret -> size(secret) <= MAX_SIZE)
          .value(secret -> null)
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
          .value(map -> size(map) + " bytes")
          .rule("total-size", SIZE, "remove some", map -> size(map) <= MAX_SIZE)
          .value(map -> null)
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

  private DataRules() {}

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
      if (decodedSize(value) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The bytes of a value in base64; -1 where it is none. */
  private static int decodedSize(String value) {
    try {
      return Base64.getDecoder().decode(value.replace("\n", "").replace("\r", "")).length;
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }

  private static long size(Secret secret) {
    long size = 0;
    for (String value : SecretData.of(secret).values()) {
      size += Math.max(0, decodedSize(value));
    }
    return size;
  }

  private static long size(ConfigMap map) {
    long size = 0;
    for (String value : map.data().values()) {
      size += value.getBytes(StandardCharsets.UTF_8).length;
    }
    for (String value : map.binaryData().values()) {
      size += Math.max(0, decodedSize(value));
    }
    return size;
  }
}
