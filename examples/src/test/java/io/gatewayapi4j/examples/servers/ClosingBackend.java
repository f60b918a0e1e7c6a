package io.gatewayapi4j.examples.servers;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A backend that answers one request on each connection, and closes it when the next is there. */
final class ClosingBackend implements AutoCloseable {
  /** The methods of all requests that came. */
  final Queue<String> methods = new ConcurrentLinkedQueue<>();

  /** How many of them were not answered. */
  final AtomicInteger unanswered = new AtomicInteger();

  private final ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());

  ClosingBackend() throws IOException {
    thread(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private static void thread(Runnable task) {
    Thread thread = new Thread(task, "closing-backend");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        thread(() -> serve(socket));
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      read(in);
      String answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      read(in);
      unanswered.incrementAndGet();
    } catch (IOException e) {
      // The other side closed first.
    }
  }

  private void read(InputStream in) throws IOException {
    String line = line(in);
    String method = line.substring(0, line.indexOf(' '));
    int length = 0;
    while (!line.isEmpty()) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring("content-length:".length()).strip());
      }
      line = line(in);
    }
    in.readNBytes(length);
    methods.add(method);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("closed");
      }
      line.write(c);
    }
    return line.toString(StandardCharsets.ISO_8859_1).strip();
  }
}
