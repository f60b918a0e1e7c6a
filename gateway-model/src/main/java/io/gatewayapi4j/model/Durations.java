package io.gatewayapi4j.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads the spans of time of Gateway API (GEP-2257), such as {@code 1m30s}. */
public final class Durations {
  private Durations() {}

  /** The span, or null where there is none or it is not well formed. */
  public static @Nullable Duration parse(@Nullable String text) {
    if (text == null || !Syntax.DURATION.matches(text)) {
      return null;
    }
    Duration sum = Duration.ZERO;
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        number = number * 10 + (c - '0');
      } else {
        boolean millis = text.startsWith("ms", i);
        sum = sum.plus(millis ? Duration.ofMillis(number) : of(number, c));
        i += millis ? 1 : 0;
        number = 0;
      }
    }
    return sum;
  }

  private static Duration of(int number, char unit) {
    return switch (unit) {
      case 'h' -> Duration.ofHours(number);
      case 'm' -> Duration.ofMinutes(number);
      default -> Duration.ofSeconds(number);
    };
  }
}
