package io.gatewayapi4j.examples.servers;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** An HTTP/1.1 client that sends what it is told, however wrong, and says what came back. */
final class RawHttp implements AutoCloseable {
  record Response(int status, Map<String, List<String>> headers, byte[] body) {
    String header(String name) {
      List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
      return values == null ? null : String.join(",", values);
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  private final Socket socket;
  private final InputStream in;
  private boolean afterChunk;

  RawHttp(int port) throws IOException {
    this(new Socket(InetAddress.getLoopbackAddress(), port));
  }

  private RawHttp(Socket socket) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(20_000);
    in = socket.getInputStream();
  }

  /** Over TLS, with a server name in its handshake. */
  static RawHttp tls(int port, String name) throws IOException, GeneralSecurityException {
    SSLSocket socket =
        (SSLSocket)
            TestCertificate.context()
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), port);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setServerNames(List.of(new SNIHostName(name)));
    socket.setSSLParameters(parameters);
    return new RawHttp(socket);
  }

  static Response once(int port, String request) throws IOException {
    try (RawHttp http = new RawHttp(port)) {
      return http.exchange(request);
    }
  }

  /** Sends a request and reads its answer. */
  Response exchange(String request) throws IOException {
    send(request);
    return read(!request.startsWith("HEAD "));
  }

  void send(String text) throws IOException {
    send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  /** Reads a response; one of 1xx comes without a body. */
  Response read(boolean withBody) throws IOException {
    String[] status = line().split(" ", 3);
    int code = Integer.parseInt(status[1]);
    Map<String, List<String>> headers = new TreeMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers
          .computeIfAbsent(
              line.substring(0, colon).toLowerCase(Locale.ROOT), unused -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    boolean body = withBody && code >= 200 && code != 204 && code != 304;
    return new Response(code, headers, body ? body(headers) : new byte[0]);
  }

  private byte[] body(Map<String, List<String>> headers) throws IOException {
    if (headers.containsKey("content-length")) {
      int length = Integer.parseInt(headers.get("content-length").get(0));
      return exactly(length);
    }
    if (!headers.containsKey("transfer-encoding")) {
      return in.readAllBytes();
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] chunk = chunk(); chunk.length > 0; chunk = chunk()) {
      all.write(chunk);
    }
    return all.toByteArray();
  }

  /**
   * Reads one chunk of a body; the last is empty. The line break after a chunk may come as late as
   * the next chunk, and is read with that.
   */
  byte[] chunk() throws IOException {
    if (afterChunk) {
      lineBreak();
    }
    byte[] chunk = exactly(Integer.parseInt(line().split(";", 2)[0].strip(), 16));
    afterChunk = chunk.length > 0;
    if (!afterChunk) {
      lineBreak();
    }
    return chunk;
  }

  private void lineBreak() throws IOException {
    if (!line().isEmpty()) {
      throw new IOException("no line break after a chunk");
    }
  }

  String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("closed after: " + line);
      }
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("closed after " + bytes.length + " of " + length + " bytes");
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
