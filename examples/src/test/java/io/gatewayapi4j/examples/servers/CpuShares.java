package io.gatewayapi4j.examples.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the threads that serve spent their time, by the stacks that the JDK's Flight Recorder
 * sampled.
 *
 * @param event that a sample is
 * @param serving samples of all threads but the one that reads and compiles manifests
 * @param deciding those of them within {@code Entrypoint.route}
 * @param planning those of them within the router at all: what is sent on and answered included
 */
record CpuShares(String event, long serving, long deciding, long planning) {
  /** Samples of code in Java only: what the kernel does for a server is left out. */
  static final String JAVA = "jdk.ExecutionSample";

  /** Samples of all time on a processor, from JDK 25 on. */
  static final String CPU = "jdk.CPUTimeSample";

  static CpuShares of(Path recording, String event, Instant since) throws IOException {
    CpuShares shares = new CpuShares(event, 0, 0, 0);
    try (RecordingFile events = new RecordingFile(recording)) {
      while (events.hasMoreEvents()) {
        RecordedEvent sample = events.readEvent();
        if (sample.getEventType().getName().equals(event)
            && sample.getStackTrace() != null
            && sample.getStartTime().isAfter(since)) {
          shares = shares.plus(sample);
        }
      }
    }
    return shares;
  }

  private CpuShares plus(RecordedEvent sample) {
    RecordedThread thread = sample.getThread(event.equals(JAVA) ? "sampledThread" : "eventThread");
    if (thread != null && "live-table".equals(thread.getJavaName())) {
      return this;
    }
    List<RecordedFrame> frames = sample.getStackTrace().getFrames();
    return new CpuShares(
        event,
        serving + 1,
        deciding + (frames.stream().anyMatch(CpuShares::isRoute) ? 1 : 0),
        planning + (frames.stream().anyMatch(CpuShares::isRouter) ? 1 : 0));
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
        "%.1f %% of %d of %s in route(), %.1f %% in the router at all",
        100.0 * deciding / Math.max(1, serving),
        serving,
        event,
        100.0 * planning / Math.max(1, serving));
  }
}
