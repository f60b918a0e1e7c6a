package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** How a path is replaced. */
@Buildable
public record HTTPPathModifier(
    @Required @OneOf({"ReplaceFullPath", "ReplacePrefixMatch"})
        @Nullable Choice<HTTPPathModifierType> type,
    @Text(max = 1024) @Nullable String replaceFullPath,
    @Text(max = 1024) @Nullable String replacePrefixMatch) {

  /** A builder with nothing set. */
  public static HTTPPathModifierBuilder builder() {
    return HTTPPathModifierBuilder.builder();
  }

  /** A builder that starts from this. */
  public HTTPPathModifierBuilder toBuilder() {
    return HTTPPathModifierBuilder.builder(this);
  }
}
