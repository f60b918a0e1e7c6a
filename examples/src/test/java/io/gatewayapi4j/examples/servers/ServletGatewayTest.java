package io.gatewayapi4j.examples.servers;

class ServletGatewayTest extends ServerSuite {
  ServletGatewayTest() {
    super(ServletGateway::start);
  }

  @Override
  boolean sendsOnAtOnce() {
    return false;
  }
}
