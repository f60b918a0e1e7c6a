package io.gatewayapi4j.snapshot;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The features that the implementation has whose statuses are computed. Immutable.
 *
 * @param supported the features
 */
public record Features(Set<Feature> supported) {
  /** Every feature of Gateway API v1.6.1. */
  public static final Features ALL = new Features(EnumSet.allOf(Feature.class));

  public Features {
    EnumSet<Feature> copy = EnumSet.noneOf(Feature.class);
    copy.addAll(supported);
    supported = Collections.unmodifiableSet(copy);
  }

  /** These features, less the given ones. */
  public Features without(Feature... features) {
    EnumSet<Feature> left = EnumSet.noneOf(Feature.class);
    left.addAll(supported);
    left.removeAll(Set.of(features));
    return new Features(left);
  }

  /** Whether the feature is supported. */
  public boolean has(Feature feature) {
    return supported.contains(feature);
  }
}
