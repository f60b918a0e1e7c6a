package io.gatewayapi4j.examples.servers;

import io.gatewayapi4j.examples.local.Endpoints;
import io.gatewayapi4j.examples.local.LocalProcess;
import io.gatewayapi4j.manifest.Manifest;
import io.gatewayapi4j.manifest.ManifestReader;
import io.gatewayapi4j.router.RouteTable;
import io.gatewayapi4j.snapshot.Resources;
import io.gatewayapi4j.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The gateway of the stories: the one on the JDK's server, with a table that stays. */
public final class LocalGateway {
  private LocalGateway() {}

  /**
   * Serves port 80 of a Gateway until the input ends.
   *
   * @param args the Gateway as {@code namespace/name}, and the manifests
   */
  public static void main(String[] args) throws IOException {
    Resources resources = read(List.of(args).subList(1, args.length));
    serve(RouteTable.compile(Snapshot.resolve(resources)), args[0], resources);
  }

  /** The resources of manifests. */
  public static Resources read(List<String> files) throws IOException {
    Manifest manifest = ManifestReader.strict().read(files.stream().map(Path::of).toList());
    if (manifest.hasErrors()) {
      throw new IOException(manifest.problems().toString());
    }
    return Resources.of(manifest.resources());
  }

  /**
   * Serves port 80 of a Gateway of a table at a free port until the input ends.
   *
   * @param resources with the endpoints
   */
  public static void serve(RouteTable table, String gateway, Resources resources)
      throws IOException {
    LiveTable.Version version = new LiveTable.Version(table, new Endpoints(resources));
    // Instead of random numbers: consecutive ones give each backend exactly its share.
    AtomicLong count = new AtomicLong();
    GatewayPort port =
        new GatewayPort(() -> version, here -> here.gateway(gateway, 80), count::getAndIncrement);
    LocalProcess.serve(JdkGateway.start(port, 0).port());
  }
}
