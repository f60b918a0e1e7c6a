package io.gatewayapi4j.examples.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where a process spent its CPU time, by the stacks that the JDK's Flight Recorder sampled.
 *
 * @param samples all of them
 * @param routing those of requests with a frame of the router
 * @param reloading those of the thread that reads and compiles manifests
 */
record CpuShares(long samples, long routing, long reloading) {
  static CpuShares of(Path recording) throws IOException {
    long samples = 0;
    long routing = 0;
    long reloading = 0;
    try (RecordingFile events = new RecordingFile(recording)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        if (!event.getEventType().getName().equals("jdk.ExecutionSample")
            || event.getStackTrace() == null) {
          continue;
        }
        samples++;
        String thread = event.getThread("sampledThread").getJavaName();
        if ("live-table".equals(thread)) {
          reloading++;
        } else if (event.getStackTrace().getFrames().stream().anyMatch(CpuShares::isRouter)) {
          routing++;
        }
      }
    }
    return new CpuShares(samples, routing, reloading);
  }

  private static boolean isRouter(RecordedFrame frame) {
    return frame.getMethod().getType().getName().startsWith("io.gatewayapi4j.router.");
  }

  /** The share of routing in all samples of requests, in percent. */
  double routingPercent() {
    return 100.0 * routing / Math.max(1, samples - reloading);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "routing %.1f %% of the CPU of requests (%d of %d samples; %d more of reloading)",
        routingPercent(),
        routing,
        samples - reloading,
        reloading);
  }
}
