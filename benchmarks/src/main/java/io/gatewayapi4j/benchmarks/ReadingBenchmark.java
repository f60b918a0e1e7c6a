package io.gatewayapi4j.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.gatewayapi4j.manifest.Entry;
import io.gatewayapi4j.manifest.Manifest;
import io.gatewayapi4j.manifest.ManifestReader;
import io.gatewayapi4j.manifest.ManifestWriter;
import io.gatewayapi4j.model.Channel;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.validate.Lint;
import io.gatewayapi4j.validate.Validator;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading HTTPRoutes into resources with positions, and checking them, beside what Jackson takes to
 * read the same text into a tree. The ratios are what counts.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar ReadingBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 6, time = 3)
@Fork(1)
public class ReadingBenchmark {
  private static final String ROUTE =
      """
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: route-%1$d
        namespace: team-%2$d
        labels:
          app.kubernetes.io/name: shop-%1$d
          team: team-%2$d
      spec:
        parentRefs:
        - name: edge
          namespace: infra
          sectionName: https
        hostnames:
        - shop-%1$d.example.com
        rules:
        - matches:
          - path:
              type: PathPrefix
              value: /cart/%1$d
            headers:
            - name: version
              value: "two"
          - path:
              type: Exact
              value: /checkout
            method: POST
          filters:
          - type: RequestHeaderModifier
            requestHeaderModifier:
              set:
              - name: x-team
                value: team-%2$d
          backendRefs:
          - name: cart-v1
            port: 8080
            weight: 90
          - name: cart-v2
            port: 8080
            weight: 10
      """;

  /** How many routes: reading is linear in them. */
  @Param({"1000", "10000"})
  public int routes;

  private final YAMLMapper yamlMapper = new YAMLMapper();
  private final ObjectMapper jsonMapper = new ObjectMapper();
  private final Validator validator = Validator.create();
  private String yaml = "";
  private String json = "";
  private List<Entry> entries = List.of();

  @Setup(Level.Trial)
  public void texts() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < routes; i++) {
      text.append("---\n").append(ROUTE.formatted(i, i % 50));
    }
    yaml = text.toString();
    Manifest manifest = ManifestReader.strict().read(yaml);
    if (manifest.resources().size() != routes || !manifest.problems().isEmpty()) {
      throw new IllegalStateException("not read whole: " + manifest.problems());
    }
    entries = manifest.entries();
    if (check(entries) != 0) {
      throw new IllegalStateException("refused");
    }
    json =
        "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":"
            + ManifestWriter.jsonOfEntries(manifest.entries())
            + "}";
  }

  @Benchmark
  public Manifest yaml() {
    return ManifestReader.strict().read("routes.yaml", yaml);
  }

  @Benchmark
  public List<JsonNode> yamlTreeOfJackson() throws IOException {
    try (MappingIterator<JsonNode> documents =
        yamlMapper.readerFor(JsonNode.class).readValues(yaml)) {
      return documents.readAll();
    }
  }

  @Benchmark
  public Manifest json() {
    return ManifestReader.strict().read("routes.json", json);
  }

  @Benchmark
  public JsonNode jsonTreeOfJackson() throws IOException {
    return jsonMapper.readTree(json);
  }

  @Benchmark
  public int yamlAndCheck() {
    return check(ManifestReader.strict().read("routes.yaml", yaml).entries());
  }

  @Benchmark
  public int check() {
    return check(entries);
  }

  @Benchmark
  public int lint() {
    int findings = 0;
    for (Entry entry : entries) {
      Resource resource = Objects.requireNonNull(entry.resource());
      findings += Lint.of(resource, entry.apiVersion(), Channel.STANDARD).size();
    }
    return findings;
  }

  private int check(List<Entry> read) {
    int violations = 0;
    for (Entry entry : read) {
      Resource resource = Objects.requireNonNull(entry.resource());
      violations +=
          validator.validate(resource, entry.apiVersion(), Channel.STANDARD).violations().size();
    }
    return violations;
  }
}
