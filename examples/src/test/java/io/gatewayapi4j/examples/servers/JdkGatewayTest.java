package io.gatewayapi4j.examples.servers;

class JdkGatewayTest extends ServerSuite {
  JdkGatewayTest() {
    super(JdkGateway::start);
  }

  @Override
  RunningServer.Start tls() {
    return (gateway, port) -> JdkGateway.startTls(gateway, port, TestCertificate.context());
  }

  @Override
  boolean sendsOnAtOnce() {
    return false;
  }
}
