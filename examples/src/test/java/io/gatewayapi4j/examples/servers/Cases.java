package io.gatewayapi4j.examples.servers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Requests with what is expected of them, and the manifests that they are for, as data. */
record Cases(String name, String manifests, List<JsonNode> cases) {
  private static final Path CONFORMANCE = Path.of("../../shared/conformance/vectors");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** Certificates stand for themselves: no case here needs one. */
  private static final Pattern CERTIFICATE = Pattern.compile("\\{\\{[^{}|]*\\|(b64|json)}}");

  static boolean conformanceIsThere() {
    return Files.isDirectory(CONFORMANCE);
  }

  static Cases own() throws IOException {
    Path here = Path.of("src/test/resources/servers");
    List<JsonNode> cases = new ArrayList<>();
    YAML.readTree(here.resolve("cases.yaml").toFile()).forEach(cases::add);
    return new Cases("own", Files.readString(here.resolve("resources.yaml")), cases);
  }

  /** Each test of the conformance suite, in each of its phases. */
  static List<Cases> conformance() throws IOException {
    List<Cases> all = new ArrayList<>();
    try (Stream<Path> tests = Files.list(CONFORMANCE)) {
      for (Path test : tests.sorted().toList()) {
        if (Files.exists(test.resolve("cases.json"))) {
          JsonNode data = YAML.readTree(test.resolve("cases.json").toFile());
          all.add(phase(test, data, "", "resources.yaml"));
          for (JsonNode phase : data.path("phases")) {
            String name = phase.get("phase").asText();
            all.add(phase(test, data, name, phase.get("resources").asText()));
          }
        }
      }
    }
    all.removeIf(cases -> cases.cases().isEmpty());
    return all;
  }

  private static Cases phase(Path test, JsonNode data, String phase, String resources)
      throws IOException {
    List<JsonNode> cases = new ArrayList<>();
    for (JsonNode each : data.get("cases")) {
      if (each.path("phase").asText("").equals(phase)) {
        cases.add(each);
      }
    }
    String manifests = Files.readString(test.resolve(resources));
    return new Cases(
        test.getFileName() + (phase.isEmpty() ? "" : " " + phase),
        CERTIFICATE.matcher(manifests).replaceAll("AAAA"),
        cases);
  }

  /** Why a case is none for these servers; null where it is. */
  String skipped(JsonNode each) {
    JsonNode request = each.get("request");
    if (!request.path("protocol").asText("HTTP").equals("HTTP")) {
      return "speaks " + request.get("protocol").asText();
    }
    if (!request.hasNonNull("gateway")) {
      return "is for a mesh";
    }
    if (name.startsWith("BackendTLSPolicy") || name.contains("TLSBackend")) {
      return "needs TLS to backends";
    }
    if (name.contains("BackendProtocol")) {
      return "needs HTTP/2 or a WebSocket to the backend";
    }
    return name.startsWith("HTTPRouteRetry") ? "needs retries" : null;
  }
}
