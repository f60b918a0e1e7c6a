package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** What an API server makes of the two ways to write the data of a Secret. */
final class SecretData {
  private SecretData() {}

  /** All in base64 on one line. What is under stringData takes the place of the same key's data. */
  static Map<String, String> of(Secret secret) {
    Map<String, String> data = new HashMap<>();
    secret.data().forEach((key, value) -> data.put(key, value.replaceAll("[\\r\\n]", "")));
    secret
        .stringData()
        .forEach(
            (key, value) -> {
              byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
              data.put(key, Base64.getEncoder().encodeToString(bytes));
            });
    return data;
  }
}
