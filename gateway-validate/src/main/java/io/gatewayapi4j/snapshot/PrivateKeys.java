package io.gatewayapi4j.snapshot;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;

/** Private keys of certificates: PKCS#8, and the older forms of RSA (PKCS#1) and EC (SEC1). */
final class PrivateKeys {
  private static final byte[] PROBE = {1, 2, 3, 4, 5, 6, 7, 8};
  private static final int SEQUENCE = 0x30;
  private static final int OCTETS = 0x04;

  private PrivateKeys() {}

  /** Whether a private key belongs to the public key: what the one signs, the other verifies. */
  static boolean fit(PublicKey publicKey, Pem.Block block) {
    try {
      KeyFactory keys = KeyFactory.getInstance(publicKey.getAlgorithm());
      byte[] encoded =
          block.label().equals("PRIVATE KEY") ? block.bytes() : wrap(publicKey, block.bytes());
      PrivateKey privateKey = keys.generatePrivate(new PKCS8EncodedKeySpec(encoded));
      Signature signer = Signature.getInstance(signature(publicKey));
      signer.initSign(privateKey);
      signer.update(PROBE);
      byte[] signed = signer.sign();
      Signature verifier = Signature.getInstance(signature(publicKey));
      verifier.initVerify(publicKey);
      verifier.update(PROBE);
      return verifier.verify(signed);
    } catch (GeneralSecurityException | RuntimeException unusable) {
      // Providers report a malformed key with either.
      return false;
    }
  }

  private static String signature(PublicKey key) {
    return switch (key.getAlgorithm()) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default -> key.getAlgorithm();
    };
  }

  /**
   * The PKCS#8 form of a key in an older form: version 0, the kind of key, and the key. The kind is
   * the first part of the public key's own encoding, so it need not be known here.
   */
  private static byte[] wrap(PublicKey publicKey, byte[] key) {
    byte[] encoded = publicKey.getEncoded();
    int start = contentStart(encoded, 0);
    int end = contentStart(encoded, start) + contentLength(encoded, start);
    byte[] algorithm = Arrays.copyOfRange(encoded, start, end);
    byte[] version = {2, 1, 0};
    return element(SEQUENCE, version, algorithm, element(OCTETS, key));
  }

  private static byte[] element(int tag, byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    writeLength(out, length);
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** In as few bytes as it takes: DER allows no other form. */
  private static void writeLength(ByteArrayOutputStream out, int length) {
    if (length < 0x80) {
      out.write(length);
      return;
    }
    int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
    out.write(0x80 | bytes);
    for (int i = bytes - 1; i >= 0; i--) {
      out.write(length >> (8 * i));
    }
  }

  private static int contentStart(byte[] der, int at) {
    int first = der[at + 1] & 0xff;
    return at + 2 + (first < 0x80 ? 0 : first & 0x7f);
  }

  private static int contentLength(byte[] der, int at) {
    int first = der[at + 1] & 0xff;
    if (first < 0x80) {
      return first;
    }
    int length = 0;
    for (int i = 0; i < (first & 0x7f); i++) {
      length = (length << 8) | (der[at + 2 + i] & 0xff);
    }
    return length;
  }
}
