package io.gatewayapi4j.cli;

import io.gatewayapi4j.router.Profile;
import java.util.stream.Collectors;

/** The profiles that {@code --profile} names. */
final class Profiles {
  /** The one where none is named. */
  static final String USUAL = "specification";

  private Profiles() {}

  /**
   * The profile of a name.
   *
   * @throws UnusableException if there is none
   */
  static Profile named(String name) {
    for (Profile profile : Profile.named()) {
      if (profile.name().equals(name)) {
        return profile;
      }
    }
    throw new UnusableException(
        "no profile \""
            + name
            + "\"; there are "
            + Profile.named().stream().map(Profile::name).collect(Collectors.joining(", ")));
  }
}
