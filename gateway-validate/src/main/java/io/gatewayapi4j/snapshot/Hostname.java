package io.gatewayapi4j.snapshot;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A hostname that routing can trust: lower case, exact ({@code a.example}), wildcard ({@code
 * *.example}) or {@link #ANY}. Immutable; ordered nowhere, see precedence in the router.
 *
 * <p>Follows the specification of {@code Listener.hostname} and {@code HTTPRoute.spec.hostnames}: a
 * wildcard covers one or more labels, never its own suffix alone.
 *
 * @param value the name; empty for {@link #ANY}
 */
public record Hostname(String value) {
  /** The hostname of a listener that names none: every host. */
  public static final Hostname ANY = new Hostname("");

  public Hostname {
    Objects.requireNonNull(value, "value is null");
    value = value.toLowerCase(Locale.ROOT);
  }

  /** The hostname as written; {@link #ANY} where it is absent or empty. */
  public static Hostname of(@Nullable String written) {
    return written == null || written.isEmpty() ? ANY : new Hostname(written);
  }

  /** Whether it covers every host. */
  public boolean isAny() {
    return value.isEmpty();
  }

  /** Whether it starts with {@code *.}. */
  public boolean isWildcard() {
    return value.startsWith("*.");
  }

  /** Whether every host of the other is a host of this. */
  public boolean covers(Hostname other) {
    if (isAny() || equals(other)) {
      return true;
    }
    if (!isWildcard() || other.isAny()) {
      return false;
    }
    // The suffix (".example") must end what it covers, and leave something of it.
    int suffix = value.length() - 1;
    int start = other.value.length() - suffix;
    return start > (other.isWildcard() ? 1 : 0)
        && other.value.regionMatches(start, value, 1, suffix);
  }

  /** The hosts that both cover: the narrower of the two, or null where there are none. */
  public @Nullable Hostname intersect(Hostname other) {
    if (covers(other)) {
      return other;
    }
    return other.covers(this) ? this : null;
  }

  @Override
  public String toString() {
    return isAny() ? "*" : value;
  }
}
