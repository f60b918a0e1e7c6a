package io.gatewayapi4j.examples.servers;

class WebFluxGatewayTest extends ServerSuite {
  WebFluxGatewayTest() {
    super(WebFluxGateway::start);
  }
}
