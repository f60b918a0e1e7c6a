package io.gatewayapi4j.examples.bank;

import java.io.Closeable;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** HAProxy in front of the old controller and the new one. */
final class Haproxy implements Closeable {
  private static final long STARTS_WITHIN_MILLIS = 10_000;

  private final Process process;
  private final int port;

  private Haproxy(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** A port of this machine that nobody listens at. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Whether it is installed. */
  static boolean isInstalled() {
    try {
      return new ProcessBuilder("haproxy", "-v")
              .redirectErrorStream(true)
              .redirectOutput(Redirect.DISCARD)
              .start()
              .onExit()
              .join()
              .exitValue()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Starts it, and returns when it serves.
   *
   * @param directory where its configuration is written
   * @param port where it serves
   * @param nginx the weight and port of the old controller
   * @param istio the weight and port of the new one
   */
  static Haproxy start(Path directory, int port, Share nginx, Share istio) throws IOException {
    Path file = directory.resolve("haproxy.cfg");
    Files.writeString(file, configuration(port, nginx, istio));
    file.toFile().deleteOnExit();
    Process process =
        new ProcessBuilder("haproxy", "-db", "-q", "-f", file.toString()).inheritIO().start();
    // Unlike our own processes it does not end with its input.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    awaitStart(process, port);
    return new Haproxy(process, port);
  }

  /** A server with its weight. */
  record Share(int weight, int port) {}

  private static String configuration(int port, Share nginx, Share istio) {
    return """
        global
          nbthread 1
        defaults
          mode http
          timeout connect 5s
          timeout client 30s
          timeout server 30s
        frontend bank
          bind 127.0.0.1:%d
          default_backend controllers
        backend controllers
          balance roundrobin
          server nginx 127.0.0.1:%d weight %d
          server istio 127.0.0.1:%d weight %d
        """
        .formatted(port, nginx.port(), nginx.weight(), istio.port(), istio.weight());
  }

  private static void awaitStart(Process process, int port) throws IOException {
    long deadline = System.currentTimeMillis() + STARTS_WITHIN_MILLIS;
    while (process.isAlive() && System.currentTimeMillis() < deadline) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException e) {
        Thread.onSpinWait();
      }
    }
    process.destroy();
    throw new IOException("HAProxy did not start");
  }

  /** Where it serves. */
  String url() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
