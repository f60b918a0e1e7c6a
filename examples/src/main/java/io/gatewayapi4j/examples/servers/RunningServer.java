package io.gatewayapi4j.examples.servers;

/** A server that listens on the loopback interface. */
interface RunningServer extends AutoCloseable {
  /** The port that it listens at. */
  int port();

  @Override
  void close();

  /** How to start one. */
  @FunctionalInterface
  interface Start {
    /**
     * Starts a server.
     *
     * @param listenPort where it listens; 0 for any free one
     */
    RunningServer start(GatewayPort gateway, int listenPort) throws Exception;
  }
}
