package io.gatewayapi4j.examples.local;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A Java process that serves a port of this machine. It ends when its input does, so that none is
 * left behind, however its parent ended.
 */
public final class LocalProcess implements Closeable {
  private final Process process;
  private final int port;

  private LocalProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts a program, and returns when it serves.
   *
   * @throws IOException where it ends before it does
   */
  public static LocalProcess start(Class<?> program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    Collections.addAll(command, arguments);
    Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    var output = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
    String port = new BufferedReader(output).readLine();
    if (port == null) {
      throw new IOException(program.getSimpleName() + " " + List.of(arguments) + " did not start");
    }
    return new LocalProcess(process, Integer.parseInt(port));
  }

  /** Inside such a process: says where it serves, and ends with the input. */
  public static void serve(int port) throws IOException {
    System.out.println(port);
    System.in.transferTo(OutputStream.nullOutputStream());
    System.exit(0);
  }

  /** Where it serves. */
  public int port() {
    return port;
  }

  /** Where it serves, as {@code http://127.0.0.1:1024}. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
