package io.gatewayapi4j.model;

import static io.gatewayapi4j.model.LabelSelectorOperator.DOES_NOT_EXIST;
import static io.gatewayapi4j.model.LabelSelectorOperator.EXISTS;
import static io.gatewayapi4j.model.LabelSelectorOperator.IN;
import static io.gatewayapi4j.model.LabelSelectorOperator.NOT_IN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LabelSelectorTest {
  private static final Map<String, String> LABELS = Map.of("team", "shop", "tier", "");

  static Stream<Arguments> requirements() {
    return Stream.of(
        arguments("team", IN, List.of("shop", "bank"), true),
        arguments("team", IN, List.of("bank"), false),
        arguments("zone", IN, List.of("a"), false),
        arguments("tier", IN, List.of(""), true),
        arguments("team", NOT_IN, List.of("bank"), true),
        arguments("team", NOT_IN, List.of("shop"), false),
        arguments("zone", NOT_IN, List.of("a"), true),
        arguments("tier", EXISTS, List.of(), true),
        arguments("zone", EXISTS, List.of(), false),
        arguments("zone", DOES_NOT_EXIST, List.of(), true),
        arguments("tier", DOES_NOT_EXIST, List.of(), false),
        arguments("zone", NOT_IN, List.of(), false),
        arguments("team", IN, List.of(), false),
        arguments("team", EXISTS, List.of("shop"), false),
        arguments("zone", DOES_NOT_EXIST, List.of("a"), false));
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @MethodSource("requirements")
  void a_requirement_fits_as_in_kubernetes(
      String key, LabelSelectorOperator operator, List<String> values, boolean fits) {
    LabelSelectorRequirement requirement =
        new LabelSelectorRequirement(key, Choice.of(operator), values);

    assertThat(selector(requirement).matches(LABELS)).isEqualTo(fits);
  }

  @Test
  void an_operator_that_is_not_known_fits_nothing() {
    assertThat(
            selector(
                    new LabelSelectorRequirement(
                        "team", Choice.parse(LabelSelectorOperator.class, "Like"), List.of("shop")))
                .matches(LABELS))
        .isFalse();
    assertThat(selector(new LabelSelectorRequirement("team", null, List.of())).matches(LABELS))
        .isFalse();
  }

  @Test
  void labels_and_requirements_hold_together() {
    LabelSelectorRequirement exists =
        new LabelSelectorRequirement("tier", Choice.of(EXISTS), List.of());

    assertThat(LabelSelector.builder().build().matches(Map.of())).isTrue();
    assertThat(LabelSelector.of(Map.of("team", "shop")).matches(LABELS)).isTrue();
    assertThat(LabelSelector.of(Map.of("team", "bank")).matches(LABELS)).isFalse();
    assertThat(new LabelSelector(Map.of("team", "shop"), List.of(exists)).matches(LABELS)).isTrue();
    assertThat(
            new LabelSelector(Map.of("team", "shop"), List.of(exists))
                .matches(Map.of("team", "shop")))
        .isFalse();
  }

  private static LabelSelector selector(LabelSelectorRequirement requirement) {
    return LabelSelector.builder().matchExpressions(List.of(requirement)).build();
  }
}
