package io.gatewayapi4j.examples.servers;

class VertxGatewayTest extends ServerSuite {
  VertxGatewayTest() {
    super(VertxGateway::start);
  }
}
