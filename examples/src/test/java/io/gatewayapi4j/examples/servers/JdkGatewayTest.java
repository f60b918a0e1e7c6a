package io.gatewayapi4j.examples.servers;

class JdkGatewayTest extends ServerSuite {
  JdkGatewayTest() {
    super(JdkGateway::start);
  }

  @Override
  boolean sendsOnAtOnce() {
    return false;
  }
}
