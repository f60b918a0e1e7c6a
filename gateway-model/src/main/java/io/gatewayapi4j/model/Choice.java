package io.gatewayapi4j.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The value of a field that names one of a few constants, as it was written: a known constant, or a
 * spelling that this version does not know and keeps. Immutable.
 *
 * @param text the spelling, as written
 * @param known the constant of that spelling, or null where there is none
 */
public record Choice<E extends Enum<E> & Spelled>(String text, @Nullable E known) {
  public Choice {
    Objects.requireNonNull(text, "text is null");
  }

  /** A known constant. */
  public static <E extends Enum<E> & Spelled> Choice<E> of(E constant) {
    return new Choice<>(constant.spelling(), constant);
  }

  /** What was written, known or not. Spellings are compared exactly, as the API server does. */
  public static <E extends Enum<E> & Spelled> Choice<E> parse(Class<E> type, String text) {
    for (E constant : type.getEnumConstants()) {
      if (constant.spelling().equals(text)) {
        return new Choice<>(constant.spelling(), constant);
      }
    }
    return new Choice<>(text, null);
  }

  /** Whether this is the given constant. */
  public boolean is(E constant) {
    return known == constant;
  }

  /**
   * The constant that a field holds, or the default where it is absent; null where it is unknown.
   */
  public static <E extends Enum<E> & Spelled> @Nullable E orDefault(
      @Nullable Choice<E> choice, E defaultValue) {
    return choice == null ? defaultValue : choice.known();
  }

  @Override
  public String toString() {
    return text;
  }
}
