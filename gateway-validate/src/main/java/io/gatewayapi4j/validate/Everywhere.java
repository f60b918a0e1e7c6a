package io.gatewayapi4j.validate;

import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import org.jspecify.annotations.Nullable;

/** Every field is looked at: records have nothing that is loaded later. */
final class Everywhere implements TraversableResolver {
  @Override
  public boolean isReachable(
      @Nullable Object part, Path.Node property, Class<?> root, Path path, ElementType type) {
    return true;
  }

  @Override
  public boolean isCascadable(
      @Nullable Object part, Path.Node property, Class<?> root, Path path, ElementType type) {
    return true;
  }
}
