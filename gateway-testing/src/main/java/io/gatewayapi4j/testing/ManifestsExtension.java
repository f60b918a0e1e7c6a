package io.gatewayapi4j.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives tests the {@link Routing} of the {@link Manifests} of their class. */
final class ManifestsExtension implements ParameterResolver {
  private static final ExtensionContext.Namespace STORE =
      ExtensionContext.Namespace.create(ManifestsExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Routing.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    String[] paths = paths(context);
    // In the root, and by what is loaded: nested and other classes with the same find it there.
    return context
        .getRoot()
        .getStore(STORE)
        .getOrComputeIfAbsent(Arrays.asList(paths), any -> load(paths), Routing.class);
  }

  private static String[] paths(ExtensionContext context) {
    for (Class<?> type = context.getRequiredTestClass();
        type != null;
        type = type.getEnclosingClass()) {
      var manifests = AnnotationSupport.findAnnotation(type, Manifests.class);
      if (manifests.isPresent()) {
        return manifests.get().value();
      }
    }
    throw new ParameterResolutionException("no @Manifests on the test class");
  }

  private static Routing load(String[] paths) {
    try {
      return Routing.load(Arrays.stream(paths).map(Path::of).toArray(Path[]::new));
    } catch (IOException e) {
      throw new ParameterResolutionException(
          "@Manifests " + Arrays.toString(paths) + " cannot be read: " + e, e);
    } catch (IllegalArgumentException e) {
      throw new ParameterResolutionException("@Manifests: " + e.getMessage(), e);
    }
  }
}
