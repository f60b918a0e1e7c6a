package io.gatewayapi4j.examples.servers;

import io.gatewayapi4j.examples.local.Endpoints;
import io.gatewayapi4j.manifest.Entry;
import io.gatewayapi4j.manifest.Manifest;
import io.gatewayapi4j.manifest.ManifestReader;
import io.gatewayapi4j.manifest.Problem;
import io.gatewayapi4j.model.Channel;
import io.gatewayapi4j.router.Normalisation;
import io.gatewayapi4j.router.Profile;
import io.gatewayapi4j.router.RouteTable;
import io.gatewayapi4j.snapshot.Controllers;
import io.gatewayapi4j.snapshot.Environment;
import io.gatewayapi4j.snapshot.Feature;
import io.gatewayapi4j.snapshot.Features;
import io.gatewayapi4j.snapshot.Resources;
import io.gatewayapi4j.snapshot.Snapshot;
import io.gatewayapi4j.validate.Validator;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The route table of directories of manifests, kept up to date while it serves. Files that have an
 * error change nothing: the table stays, and the log says why.
 *
 * <p>The directories are looked at in intervals, since a mounted ConfigMap changes by a link that
 * no file watcher of Java follows. A change counts once the next look sees it unchanged, so a burst
 * of writes makes one table. Requests see a table and the endpoints that belong to it, or the next
 * ones, by one volatile read; a request that is on its way keeps those it began with.
 */
final class LiveTable implements AutoCloseable {
  /** What one reading of the directory came to. */
  record Version(RouteTable table, Endpoints endpoints) {}

  private static final Validator VALIDATOR = Validator.create();

  private final List<Path> directories;
  private final Consumer<String> log;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "live-table");
            thread.setDaemon(true);
            return thread;
          });

  private volatile Version current;
  private String read = "";
  private String seen = "";

  private LiveTable(List<Path> directories, Consumer<String> log) {
    this.directories = List.copyOf(directories);
    this.log = log;
    current = version(Resources.of(List.of()));
  }

  /**
   * Reads directories, and looks at them again in intervals.
   *
   * @param log where to say what was read and what is wrong
   */
  static LiveTable watch(List<Path> directories, Duration interval, Consumer<String> log) {
    LiveTable live = new LiveTable(directories, log);
    live.look();
    live.look();
    long millis = interval.toMillis();
    var unused =
        live.looking.scheduleWithFixedDelay(live::look, millis, millis, TimeUnit.MILLISECONDS);
    return live;
  }

  Version current() {
    return current;
  }

  @Override
  public void close() {
    looking.shutdownNow();
  }

  private void look() {
    try {
      List<Path> files = files();
      String now = fingerprint(files);
      if (now.equals(seen) && !now.equals(read)) {
        read = now;
        load(files);
      }
      seen = now;
    } catch (IOException | RuntimeException e) {
      // A file may go away between two steps: the next look sees what is there then.
      log.accept("cannot read " + directories + ": " + e);
    }
  }

  private void load(List<Path> files) throws IOException {
    Manifest manifest = ManifestReader.strict().read(files);
    List<String> errors = errors(manifest);
    if (errors.isEmpty()) {
      current = version(Resources.of(manifest.resources()));
      log.accept("serving " + manifest.resources().size() + " resources of " + directories);
    } else {
      log.accept("keeping the last table:\n  " + String.join("\n  ", errors));
    }
  }

  private List<String> errors(Manifest manifest) {
    List<String> errors = new ArrayList<>();
    for (Problem problem : manifest.problems()) {
      if (problem.isError()) {
        errors.add(problem.toString());
      }
    }
    for (Entry entry : manifest.entries()) {
      if (entry.resource() != null) {
        VALIDATOR
            .validate(entry.resource(), entry.apiVersion(), Channel.EXPERIMENTAL)
            .violations()
            .forEach(violation -> errors.add(entry.resource().key() + ": " + violation));
      }
    }
    return errors;
  }

  private static Version version(Resources resources) {
    // What these servers cannot do is said here, so that it gets a status and not a wrong answer.
    Features features = Features.ALL.without(Feature.HTTP_ROUTE_BACKEND_PROTOCOL_H2C);
    Snapshot snapshot =
        Snapshot.resolve(resources, Controllers.all(), features, Environment.DEFAULT);
    RouteTable table = RouteTable.compile(snapshot, Profile.SPECIFICATION, Normalisation.STRICT);
    return new Version(table, new Endpoints(resources));
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path directory : directories) {
      try (Stream<Path> walk = Files.walk(directory, FileVisitOption.FOLLOW_LINKS)) {
        walk.filter(path -> path.toString().endsWith(".yaml")).sorted().forEach(files::add);
      }
    }
    return files;
  }

  private static String fingerprint(List<Path> files) throws IOException {
    StringBuilder all = new StringBuilder("files:");
    for (Path file : files) {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      all.append('\n').append(file).append(' ').append(attributes.size());
      all.append(' ')
          .append(attributes.lastModifiedTime())
          .append(' ')
          .append(attributes.fileKey());
    }
    return all.toString();
  }
}
