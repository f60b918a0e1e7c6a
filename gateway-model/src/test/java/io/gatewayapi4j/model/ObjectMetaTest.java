package io.gatewayapi4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectMetaTest {
  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00:00:10Z, 10",
    "1970-01-01T01:00:10+01:00, 10",
    "1970-01-01T00:00:10.999Z, 10",
    "yesterday, -9223372036854775808",
    ", -9223372036854775808",
  })
  void the_age_is_in_seconds_and_oldest_where_not_known(String timestamp, long seconds) {
    assertThat(ObjectMeta.builder().creationTimestamp(timestamp).build().createdAt())
        .isEqualTo(seconds);
  }
}
