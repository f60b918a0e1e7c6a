package io.gatewayapi4j.validate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatewayapi4j.manifest.Entry;
import io.gatewayapi4j.model.Channel;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Kubernetes asks of all objects, and of its own kinds; and which versions are served. */
class MetadataTest {
  private static final Validator VALIDATOR = Validator.create();

  static Stream<Arguments> rows() {
    return Rows.of("metadata.yaml");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void refused_fields_are_those_of_the_row(String name, JsonNode row) {
    Entry entry = Rows.read(row.get("resource"));
    Map<String, String> refused = new TreeMap<>();
    VALIDATOR
        .validate(Objects.requireNonNull(entry.resource()), entry.apiVersion(), Channel.STANDARD)
        .violations()
        .forEach(violation -> refused.put(violation.path(), violation.rule()));
    assertThat(refused).isEqualTo(Rows.expected(row, "refused"));
  }
}
