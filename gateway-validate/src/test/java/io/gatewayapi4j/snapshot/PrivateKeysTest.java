package io.gatewayapi4j.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.model.ObjectMeta;
import io.gatewayapi4j.model.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivateKeysTest {
  @ParameterizedTest(name = "{1} fits {0}: {2}")
  @CsvSource({
    "ec.crt, ec.pkcs8, true",
    "ec.crt, ec.sec1, true",
    "rsa.crt, rsa.pkcs8, true",
    "rsa.crt, rsa.pkcs1, true",
    "ed25519.crt, ed25519.pkcs8, true",
    "ec.crt, rsa.pkcs8, false",
    "rsa.crt, ec.sec1, false",
    "rsa.crt, ed25519.pkcs8, false",
    "ed25519.crt, rsa.pkcs1, false",
  })
  void aKeyFitsItsOwnCertificateInEachForm(String certificate, String key, boolean fits)
      throws IOException {
    String problem = new Certificates().problem(secret(file(certificate), file(key)));
    assertThat(problem == null).as(problem).isEqualTo(fits);
  }

  @Test
  void theFirstCertificateOfAChainIsTheOneThatTheKeyMustFit() throws IOException {
    Certificates certificates = new Certificates();
    String key = file("ec.sec1");
    String chain = file("ec.crt") + file("rsa.crt");
    String wrongOrder = file("rsa.crt") + file("ec.crt");
    assertThat(certificates.problem(secret(chain, key))).isNull();
    assertThat(certificates.problem(secret(wrongOrder, key))).contains("first certificate");
  }

  @Test
  void parametersOfTheCurveBeforeTheKeyAreNoHindrance() throws IOException {
    String parameters =
        "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n";
    assertThat(new Certificates().problem(secret(file("ec.crt"), parameters + file("ec.sec1"))))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "no pem, no pem",
    "'-----BEGIN CERTIFICATE-----', '-----BEGIN PRIVATE KEY-----'",
    "'-----BEGIN CERTIFICATE-----AAAA-----END CERTIFICATE-----', ''",
    "'-----BEGIN CERTIFICATE-----\u00e4-----END CERTIFICATE-----', ''",
  })
  void whatIsNoCertificateIsAProblemAndNoMore(String certificate, String key) {
    assertThat(new Certificates().problem(secret(certificate, key))).contains("tls.crt");
  }

  @Test
  void aCertificateIsNotReadAroundWhatIsNoBase64() throws IOException {
    String broken = file("ec.crt").replaceFirst("\nM", "\n!M");
    assertThat(new Certificates().problem(secret(broken, file("ec.sec1")))).contains("tls.crt");
  }

  @Test
  void theKeyMayStandBesideTheCertificate() throws IOException {
    String both = file("ec.crt") + file("ec.sec1");
    assertThat(new Certificates().problem(secret(both, both))).isNull();
    assertThat(new Certificates().problem(secret(file("ec.sec1"), both))).contains("tls.crt");
  }

  @ParameterizedTest
  @CsvSource({
    "'-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----'",
    "'-----BEGIN RSA PRIVATE KEY-----\n"
        + "Proc-Type: 4,ENCRYPTED\n\n"
        + "AAAA\n"
        + "-----END RSA PRIVATE KEY-----'",
  })
  void aKeyBehindAPassphraseIsToldSo(String key) throws IOException {
    assertThat(new Certificates().problem(secret(file("rsa.crt"), key.replace("\\n", "\n"))))
        .contains("encrypted");
  }

  @Test
  void aSecretOfAnotherTypeIsToldWhichItHas() throws IOException {
    Secret opaque = secret(file("ec.crt"), file("ec.sec1")).toBuilder().type(null).build();
    assertThat(new Certificates().problem(opaque)).contains("Opaque", "kubernetes.io/tls");
  }

  @Test
  void aKeyThatIsCutOffIsAProblemAndNoMore() throws IOException {
    Pem.Block block = Objects.requireNonNull(Pem.blocks(file("rsa.pkcs1"))).get(0);
    for (int length = 0; length < 40; length++) {
      byte[] cut = Arrays.copyOf(block.bytes(), length);
      String text =
          "-----BEGIN RSA PRIVATE KEY-----\n"
              + Base64.getEncoder().encodeToString(cut)
              + "\n-----END RSA PRIVATE KEY-----";
      assertThat(new Certificates().problem(secret(file("rsa.crt"), text))).contains("tls.key");
    }
  }

  private static Secret secret(String certificate, String key) {
    return Secret.builder()
        .metadata(ObjectMeta.named("infra", "certificate"))
        .type("kubernetes.io/tls")
        .stringData(Map.of("tls.crt", certificate, "tls.key", key))
        .build();
  }

  private static String file(String name) throws IOException {
    try (InputStream in = PrivateKeysTest.class.getResourceAsStream("/certificates/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII);
    }
  }
}
