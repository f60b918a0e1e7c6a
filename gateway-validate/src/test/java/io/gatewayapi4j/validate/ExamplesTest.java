package io.gatewayapi4j.validate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.gatewayapi4j.manifest.Entry;
import io.gatewayapi4j.manifest.Manifest;
import io.gatewayapi4j.manifest.ManifestReader;
import io.gatewayapi4j.manifest.Problem;
import io.gatewayapi4j.model.Channel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The official examples: all valid ones are accepted, all invalid ones refused. */
class ExamplesTest {
  private static final Validator VALIDATOR = Validator.create();

  @ParameterizedTest
  @EnumSource(Channel.class)
  void valid_examples_are_accepted(Channel channel) throws IOException {
    for (Path file : files("valid", channel)) {
      assertThat(refusals(file, channel)).as(file.toString()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void invalid_examples_are_refused_at_the_right_fields(Channel channel) throws IOException {
    JsonNode fields;
    try (InputStream stream = ExamplesTest.class.getResourceAsStream("examples.yaml")) {
      fields = new YAMLMapper().readTree(stream);
    }
    for (Path file : files("invalid", channel)) {
      assertThat(refusals(file, channel)).as(file.toString()).isEqualTo(expected(fields, file));
    }
  }

  private static Set<String> expected(JsonNode fields, Path file) {
    Set<String> expected = new TreeSet<>();
    for (Map.Entry<String, JsonNode> entry : fields.properties()) {
      if (file.toString().endsWith("/" + entry.getKey())) {
        entry.getValue().forEach(field -> expected.add(field.asText()));
      }
    }
    return expected;
  }

  private static List<Path> files(String verdict, Channel channel) {
    String folder = channel.name().toLowerCase(Locale.ROOT);
    return SharedFiles.yaml(SharedFiles.directory("examples").resolve(verdict).resolve(folder));
  }

  private static Set<String> refusals(Path file, Channel channel) throws IOException {
    Manifest manifest = ManifestReader.strict().read(file);
    Set<String> refusals = new TreeSet<>();
    for (Problem problem : manifest.problems()) {
      refusals.add(problem.path());
    }
    for (Entry entry : manifest.entries()) {
      if (entry.resource() != null) {
        VALIDATOR
            .validate(entry.resource(), entry.apiVersion(), channel)
            .violations()
            .forEach(violation -> refusals.add(violation.path()));
      }
    }
    return refusals;
  }
}
