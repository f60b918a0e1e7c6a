package io.gatewayapi4j.examples.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate of nobody, whose key is no secret, for both ends of the tests' connections. */
final class TestCertificate {
  private static final Path CERTIFICATE = Path.of("src/test/resources/servers/tls.crt");
  private static final Path KEY = Path.of("src/test/resources/servers/tls.key");

  private TestCertificate() {}

  /** The certificate as the data of a Secret. */
  static String certificate() throws IOException {
    return Base64.getEncoder().encodeToString(Files.readAllBytes(CERTIFICATE));
  }

  /** The key as the data of a Secret. */
  static String key() throws IOException {
    return Base64.getEncoder().encodeToString(Files.readAllBytes(KEY));
  }

  /** Serves with it, and trusts it alone. */
  static SSLContext context() throws IOException, GeneralSecurityException {
    char[] password = {};
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (InputStream pem = Files.newInputStream(CERTIFICATE)) {
      Certificate certificate = CertificateFactory.getInstance("X.509").generateCertificate(pem);
      store.setCertificateEntry("trusted", certificate);
      store.setKeyEntry("served", privateKey(), password, new Certificate[] {certificate});
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, password);
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private static PrivateKey privateKey() throws IOException, GeneralSecurityException {
    String base64 = Files.readString(KEY).replaceAll("-----.*-----|\\s", "");
    return KeyFactory.getInstance("EC")
        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
  }
}
