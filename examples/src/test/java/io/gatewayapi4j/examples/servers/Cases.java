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

  /** What stands for a certificate or key: one serves for all. */
  private static final Pattern KEY = Pattern.compile("\\{\\{[^{}|]*\\.key\\|b64}}");

  private static final Pattern CERTIFICATE = Pattern.compile("\\{\\{[^{}|]*\\|b64}}");

  /** What stands for a bundle of authorities: no case here needs one. */
  private static final Pattern BUNDLE = Pattern.compile("\\{\\{[^{}|]*\\|json}}");

  static boolean conformanceIsThere() {
    return Files.isDirectory(CONFORMANCE);
  }

  static Cases own() throws IOException {
    Path here = Path.of("src/test/resources/servers");
    List<JsonNode> cases = new ArrayList<>();
    YAML.readTree(here.resolve("cases.yaml").toFile()).forEach(cases::add);
    String manifests = withCertificates(Files.readString(here.resolve("resources.yaml")));
    return new Cases("own", manifests, cases);
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
    return new Cases(
        test.getFileName() + (phase.isEmpty() ? "" : " " + phase),
        withCertificates(Files.readString(test.resolve(resources))),
        cases);
  }

  private static String withCertificates(String manifests) throws IOException {
    String keys = KEY.matcher(manifests).replaceAll(TestCertificate.key());
    String all = CERTIFICATE.matcher(keys).replaceAll(TestCertificate.certificate());
    return BUNDLE.matcher(all).replaceAll("AAAA");
  }

  /**
   * Why a case is none for a server; null where it is.
   *
   * @param tls whether the server is one that can do TLS
   */
  String skipped(JsonNode each, boolean tls) {
    JsonNode request = each.get("request");
    String protocol = request.path("protocol").asText("HTTP");
    if (!protocol.equals("HTTP") && !(tls && protocol.equals("HTTPS"))) {
      return "speaks " + protocol;
    }
    if (request.hasNonNull("pod")) {
      return "goes past all routes";
    }
    if (name.equals("MeshHTTPRouteNamedRule") && each.path("id").asText().equals("02")) {
      return "expects a path that was not sent, and that nothing in its route makes";
    }
    if (name.startsWith("GatewayFrontend")) {
      return "needs certificates of clients";
    }
    if (name.startsWith("BackendTLSPolicy") || name.contains("TLSBackend")) {
      return "needs TLS to backends";
    }
    return name.contains("BackendProtocol") ? "needs HTTP/2 or a WebSocket to the backend" : null;
  }
}
