package io.gatewayapi4j.examples.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the threads that serve spent their CPU time, by the stacks that the JDK's Flight Recorder
 * sampled.
 *
 * @param serving samples of all threads but the one that reads and compiles manifests
 * @param deciding those of them within {@code Entrypoint.route}
 * @param planning those of them within the router at all: what is sent on and answered included
 */
record CpuShares(long serving, long deciding, long planning) {
  /** Of time on a processor, in native code and in the kernel too; before JDK 25 in Java only. */
  static final String SAMPLE =
      Runtime.version().feature() >= 25 ? "jdk.CPUTimeSample" : "jdk.ExecutionSample";

  static CpuShares of(Path recording, Instant since) throws IOException {
    CpuShares shares = new CpuShares(0, 0, 0);
    try (RecordingFile events = new RecordingFile(recording)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        if (event.getEventType().getName().equals(SAMPLE)
            && event.getStackTrace() != null
            && event.getStartTime().isAfter(since)) {
          shares = shares.plus(event);
        }
      }
    }
    return shares;
  }

  private CpuShares plus(RecordedEvent event) {
    String thread = "" + event.getThread(thread(event)).getJavaName();
    if (thread.equals("live-table")) {
      return this;
    }
    boolean plans = event.getStackTrace().getFrames().stream().anyMatch(CpuShares::isRouter);
    boolean decides = event.getStackTrace().getFrames().stream().anyMatch(CpuShares::isRoute);
    return new CpuShares(serving + 1, deciding + (decides ? 1 : 0), planning + (plans ? 1 : 0));
  }

  private static String thread(RecordedEvent event) {
    return event.hasField("sampledThread") ? "sampledThread" : "eventThread";
  }

  private static boolean isRouter(RecordedFrame frame) {
    return frame.getMethod().getType().getName().startsWith("io.gatewayapi4j.router.");
  }

  private static boolean isRoute(RecordedFrame frame) {
    return isRouter(frame) && frame.getMethod().getName().equals("route");
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.1f %% of %d samples in route(), %.1f %% in the router at all",
        100.0 * deciding / Math.max(1, serving),
        serving,
        100.0 * planning / Math.max(1, serving));
  }
}
