package io.gatewayapi4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectMetaTest {
  @Property
  void theTimeOfCreationIsReadAsTheParserReadsIt(
      @ForAll @LongRange(min = 0, max = 250_000_000_000L) long seconds) {
    String time = Instant.ofEpochSecond(seconds).toString();
    assertThat(createdAt(time)).isEqualTo(OffsetDateTime.parse(time).toEpochSecond());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01T00:00:00+01:00, 1767222000",
    "2026-01-01T00:00:00.5Z, 1767225600",
    "2026-01-01T00:00:00Z, 1767225600",
  })
  void everyFormOfTimeIsRead(String time, long seconds) {
    assertThat(createdAt(time)).isEqualTo(seconds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2026-13-01T00:00:00Z", "2026-01-01T00:00:0xZ"})
  void whatIsNoTimeCountsAsTheOldest(String time) {
    assertThat(createdAt(time)).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void whatHasNoTimeCountsAsTheOldest() {
    assertThat(ObjectMeta.named("a").createdAt()).isEqualTo(Long.MIN_VALUE);
  }

  private static long createdAt(String time) {
    return ObjectMeta.named("a").toBuilder().creationTimestamp(time).build().createdAt();
  }
}
