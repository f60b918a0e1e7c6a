package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.ConfigMap;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.Secret;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether Secrets and ConfigMaps hold what TLS needs. Whether a certificate covers a hostname or
 * has expired is not asked: that shows when traffic flows.
 *
 * <p>Thread-safe. Each object is parsed once however many refer to it, and forgotten when nobody
 * has it any more.
 */
final class Certificates {
  private static final String TLS_SECRET = "kubernetes.io/tls";

  private final Map<Resource, Optional<String>> problems =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** What is wrong with a Secret as certificate and private key; null where nothing is. */
  @Nullable String problem(Secret secret) {
    return problems
        .computeIfAbsent(secret, key -> Optional.ofNullable(keyPairProblem(secret)))
        .orElse(null);
  }

  /** What is wrong with a ConfigMap as bundle of CA certificates; null where nothing is. */
  @Nullable String problem(ConfigMap bundle) {
    return problems
        .computeIfAbsent(bundle, key -> Optional.ofNullable(bundleProblem(bundle)))
        .orElse(null);
  }

  private static @Nullable String keyPairProblem(Secret secret) {
    if (!TLS_SECRET.equals(secret.type())) {
      return "its type is %s, and must be %s".formatted(type(secret), TLS_SECRET);
    }
    List<X509Certificate> chain = certificates(text(secret, "tls.crt"));
    if (chain == null) {
      return "its tls.crt must hold a chain of certificates in PEM";
    }
    String key = text(secret, "tls.key");
    // Both forms say so in their first lines: the older one in a header of its block.
    if (key.contains("ENCRYPTED")) {
      return "its tls.key is encrypted: store it without a passphrase";
    }
    List<Pem.Block> blocks = Pem.blocks(key);
    if (blocks != null) {
      for (Pem.Block block : blocks) {
        if (block.label().endsWith("PRIVATE KEY")) {
          return PrivateKeys.fit(chain.get(0).getPublicKey(), block)
              ? null
              : "its tls.key must be the private key of the first certificate of tls.crt";
        }
      }
    }
    return "its tls.key must hold a private key in PEM";
  }

  private static @Nullable String bundleProblem(ConfigMap bundle) {
    String written = bundle.data().getOrDefault("ca.crt", "");
    String text = written.isEmpty() ? decode(bundle.binaryData().get("ca.crt")) : written;
    return certificates(text) == null ? "its ca.crt must hold CA certificates in PEM" : null;
  }

  /**
   * The certificates of a text, other blocks left out; null where there is none, or a broken one.
   */
  private static @Nullable List<X509Certificate> certificates(String text) {
    List<Pem.Block> blocks = Pem.blocks(text);
    if (blocks == null) {
      return null;
    }
    List<X509Certificate> certificates = new ArrayList<>();
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      for (Pem.Block block : blocks) {
        if (block.label().equals("CERTIFICATE")) {
          ByteArrayInputStream bytes = new ByteArrayInputStream(block.bytes());
          certificates.add((X509Certificate) factory.generateCertificate(bytes));
        }
      }
    } catch (CertificateException notCertificate) {
      return null;
    }
    return certificates.isEmpty() ? null : certificates;
  }

  private static String type(Secret secret) {
    return secret.type() == null || secret.type().isEmpty() ? "Opaque" : secret.type();
  }

  private static String text(Secret secret, String key) {
    String plain = secret.stringData().get(key);
    return plain == null ? decode(secret.data().get(key)) : plain;
  }

  private static String decode(@Nullable String base64) {
    if (base64 == null) {
      return "";
    }
    try {
      return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }
}
