package io.gatewayapi4j.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Random choices, the same for the same seed. For one thread. */
final class Draw {
  private final Random random;

  Draw(Random random) {
    this.random = random;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** True once in that many times. */
  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  @SafeVarargs
  final <T> T of(T... values) {
    return values[random.nextInt(values.length)];
  }

  <T> T of(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** A value, or null once in that many times. */
  <T> @Nullable T orNull(int times, T value) {
    return oneIn(times) ? null : value;
  }

  /** Between {@code min} and {@code max} of what is made of 0, 1, 2 and so on. */
  <T> List<T> list(int min, int max, IntFunction<T> make) {
    int size = min + random.nextInt(max - min + 1);
    List<T> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(make.apply(i));
    }
    return list;
  }
}
