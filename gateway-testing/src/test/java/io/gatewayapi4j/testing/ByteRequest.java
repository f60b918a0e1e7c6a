package io.gatewayapi4j.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatewayapi4j.router.RequestView;
import org.jspecify.annotations.Nullable;

/** A request that hands over the bytes of its target, in UTF-8 as clients send it. */
record ByteRequest(RequestView sent) implements RequestView {
  private byte[] target() {
    return sent.path().getBytes(UTF_8);
  }

  @Override
  public int copyPath(byte[] into, int most) {
    byte[] target = target();
    System.arraycopy(target, 0, into, 0, Math.min(target.length, most));
    return target.length;
  }

  @Override
  public String path() {
    return new String(target(), ISO_8859_1);
  }

  @Override
  public String host() {
    return sent.host();
  }

  @Override
  public String method() {
    return sent.method();
  }

  @Override
  public @Nullable String header(String name) {
    return sent.header(name);
  }

  @Override
  public @Nullable String sni() {
    return sent.sni();
  }
}
