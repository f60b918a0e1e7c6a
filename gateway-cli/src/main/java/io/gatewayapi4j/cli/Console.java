package io.gatewayapi4j.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help.Ansi;

/**
 * What a run reads from and writes to: data to {@code out}, everything else to {@code err}.
 *
 * @param colour whether text for people may be coloured
 */
record Console(InputStream in, PrintStream out, PrintStream err, boolean colour) {
  /** The streams of this process; coloured where that is a terminal and {@code NO_COLOR} unset. */
  static Console ofProcess() {
    return new Console(
        System.in, stream(FileDescriptor.out), stream(FileDescriptor.err), Ansi.AUTO.enabled());
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
        false,
        StandardCharsets.UTF_8);
  }

  /** One line of what is not data. */
  void say(String line) {
    err.println(line);
  }

  void flush() {
    out.flush();
    err.flush();
  }

  String good(String text) {
    return paint("32", text);
  }

  String bad(String text) {
    return paint("31", text);
  }

  String doubtful(String text) {
    return paint("33", text);
  }

  String strong(String text) {
    return paint("1", text);
  }

  String faint(String text) {
    return paint("2", text);
  }

  private String paint(String code, String text) {
    return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
