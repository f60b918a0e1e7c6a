package io.gatewayapi4j.validate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatewayapi4j.manifest.Entry;
import io.gatewayapi4j.model.Channel;
import io.gatewayapi4j.model.ConfigMap;
import io.gatewayapi4j.model.ObjectMeta;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.Secret;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What Kubernetes asks of all objects, and of its own kinds; and which versions are served. */
class MetadataTest {
  private static final Validator VALIDATOR = Validator.create();

  static Stream<Arguments> rows() {
    return Rows.of("metadata.yaml");
  }

  @ParameterizedTest
  @CsvSource({"1048576,", "1048577, data: 1048577 bytes"})
  void secrets_and_maps_hold_up_to_a_mebibyte(int bytes, @Nullable String refused) {
    Map<String, String> half = Map.of("a", "x".repeat(bytes / 2));
    byte[] rest = new byte[bytes - bytes / 2];
    Map<String, String> encoded = Map.of("b", Base64.getEncoder().encodeToString(rest));
    ObjectMeta metadata = ObjectMeta.named("a");

    for (Resource resource :
        List.of(
            new Secret(metadata, null, null, encoded, half),
            new ConfigMap(metadata, null, half, encoded))) {
      assertThat(VALIDATOR.validate(resource, Channel.STANDARD).violations())
          .extracting(violation -> violation.path() + ": " + violation.value())
          .containsExactlyElementsOf(refused == null ? List.of() : List.of(refused));
    }
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
