package io.gatewayapi4j.examples.servers;

class NettyGatewayTest extends ServerSuite {
  NettyGatewayTest() {
    super(NettyGateway::start);
  }
}
