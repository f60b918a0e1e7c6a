package io.gatewayapi4j.router;

import org.jspecify.annotations.Nullable;

/** A request with another host and path than was sent. */
record NormalisedRequest(RequestView sent, String host, String path) implements RequestView {
  @Override
  public String method() {
    return sent.method();
  }

  @Override
  public @Nullable String header(String name) {
    return name.equals("host") ? host : sent.header(name);
  }

  @Override
  public @Nullable String sni() {
    return sent.sni();
  }

  @Override
  public boolean grpc() {
    return sent.grpc();
  }
}
