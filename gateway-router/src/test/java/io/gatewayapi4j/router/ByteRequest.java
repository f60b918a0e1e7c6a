package io.gatewayapi4j.router;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** A request that hands over bytes, and makes a string of them when it is asked for one. */
final class ByteRequest implements RequestView {
  private final TestRequest rest;
  private final byte[] target;
  private @Nullable String path;

  /** The request with its target in the bytes that a client sends. */
  ByteRequest(TestRequest request, Charset charset) {
    rest = request;
    target = request.path().getBytes(charset);
  }

  /** The same request, with a string of the same bytes. */
  TestRequest asString() {
    return rest.path(new String(target, ISO_8859_1));
  }

  /** Whether a string was asked for. */
  boolean wasMadeAString() {
    return path != null;
  }

  @Override
  public int copyPath(byte[] into, int most) {
    System.arraycopy(target, 0, into, 0, Math.min(target.length, most));
    return target.length;
  }

  @Override
  public String path() {
    String made = path == null ? new String(target, ISO_8859_1) : path;
    path = made;
    return made;
  }

  @Override
  public String host() {
    return rest.host();
  }

  @Override
  public String method() {
    return rest.method();
  }

  @Override
  public @Nullable String header(String name) {
    return rest.header(name);
  }

  @Override
  public @Nullable String sni() {
    return rest.sni();
  }

  @Override
  public String toString() {
    return "bytes of " + asString();
  }
}
