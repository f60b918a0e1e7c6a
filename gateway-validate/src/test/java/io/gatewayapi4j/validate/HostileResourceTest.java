package io.gatewayapi4j.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.model.Channel;
import io.gatewayapi4j.model.Choice;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.GatewaySpec;
import io.gatewayapi4j.model.HTTPHeaderMatch;
import io.gatewayapi4j.model.HTTPRoute;
import io.gatewayapi4j.model.HTTPRouteMatch;
import io.gatewayapi4j.model.HTTPRouteRule;
import io.gatewayapi4j.model.HTTPRouteSpec;
import io.gatewayapi4j.model.Listener;
import io.gatewayapi4j.model.ObjectMeta;
import io.gatewayapi4j.model.ParentReference;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.StringMatchType;
import io.gatewayapi4j.model.Syntax;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is far beyond every limit is refused like anything else, in one pass and without recursion.
 */
@Timeout(120)
class HostileResourceTest {
  private static final int MANY = 100_000;
  private static final Validator VALIDATOR = Validator.create();
  private static final ObjectMeta METADATA = ObjectMeta.builder().name("a").build();

  @Test
  void many_equal_references_are_too_many_and_equal() {
    ParentReference parent = ParentReference.builder().name("edge").build();
    HTTPRouteSpec spec =
        HTTPRouteSpec.builder().parentRefs(Collections.nCopies(MANY, parent)).build();

    assertThat(rules(new HTTPRoute(METADATA, spec, null)))
        .contains("HTTPRouteSpec.parentRefs/max-items", "HTTPRouteSpec.parentRefs/section-twice");
  }

  @Test
  void many_equal_listeners_are_too_many_and_equal() {
    Listener listener = Listener.builder().name("a").port(0).build();
    GatewaySpec spec =
        GatewaySpec.builder()
            .gatewayClassName("c")
            .listeners(Collections.nCopies(MANY, listener))
            .build();

    assertThat(rules(new Gateway(METADATA, spec, null)))
        .contains("GatewaySpec.listeners/unique-names", "Listener.port/minimum");
  }

  @Test
  void many_items_that_are_one_text_are_refused_each() {
    HTTPRouteSpec spec =
        HTTPRouteSpec.builder().hostnames(Collections.nCopies(MANY, "BAD")).build();

    assertThat(
            VALIDATOR.validate(new HTTPRoute(METADATA, spec, null), Channel.STANDARD).violations())
        .filteredOn(violation -> violation.rule().equals("HTTPRouteSpec.hostnames/pattern"))
        .hasSize(MANY)
        .last()
        .extracting(Violation::path)
        .isEqualTo("spec.hostnames[99999]");
  }

  @Test
  void many_keys_of_one_hash_are_compared() {
    List<Listener> listeners = new ArrayList<>();
    for (int i = 0; i < 1 << 16; i++) {
      StringBuilder name = new StringBuilder();
      for (int bit = 0; bit < 16; bit++) {
        name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      Choice<ProtocolType> http = Choice.of(ProtocolType.HTTP);
      String text = name.toString();
      listeners.add(Listener.builder().name(text).hostname(text).protocol(http).port(80).build());
    }
    GatewaySpec spec = GatewaySpec.builder().gatewayClassName("c").listeners(listeners).build();

    assertThat(rules(new Gateway(METADATA, spec, null)))
        .contains("GatewaySpec.listeners/max-items", "Listener.hostname/pattern")
        .doesNotContain("GatewaySpec.listeners/unique-endpoints");
  }

  @Test
  void many_equal_headers_are_linted() {
    HTTPHeaderMatch header = HTTPHeaderMatch.builder().name("a").value("b").build();
    HTTPRouteMatch match =
        HTTPRouteMatch.builder().headers(Collections.nCopies(MANY, header)).build();
    HTTPRouteRule rule = HTTPRouteRule.builder().matches(List.of(match, match)).build();
    HTTPRouteSpec spec = HTTPRouteSpec.builder().rules(List.of(rule)).build();

    assertThat(Lint.of(new HTTPRoute(METADATA, spec, null), "v1", Channel.STANDARD)).isNotEmpty();
  }

  @Test
  void a_label_key_of_a_megabyte_is_refused() {
    ObjectMeta metadata =
        ObjectMeta.builder().name("a").labels(Map.of("a.".repeat(500_000) + "/b", "c")).build();

    assertThat(rules(new HTTPRoute(metadata, HTTPRouteSpec.builder().build(), null)))
        .containsExactly("ObjectMeta.labels/keys");
  }

  @Test
  void a_nested_expression_is_linted() {
    HTTPHeaderMatch header =
        HTTPHeaderMatch.builder()
            .type(Choice.of(StringMatchType.REGULAR_EXPRESSION))
            .name("a")
            .value("(".repeat(2000) + ")".repeat(2000))
            .build();
    HTTPRouteMatch match = HTTPRouteMatch.builder().headers(List.of(header)).build();
    HTTPRouteRule rule = HTTPRouteRule.builder().matches(List.of(match)).build();
    HTTPRouteSpec spec = HTTPRouteSpec.builder().rules(List.of(rule)).build();

    Lint.of(new HTTPRoute(METADATA, spec, null), "v1", Channel.STANDARD);
  }

  @ParameterizedTest
  @EnumSource(Syntax.class)
  void every_form_takes_a_long_text_in_one_pass(Syntax syntax) {
    for (String piece : List.of("a", "a.", "a ", "1s", "%20", "a-", "/", "*.", "::", "é")) {
      syntax.matches(piece.repeat(500_000));
      syntax.matches(piece.repeat(500_000) + "!");
    }
  }

  private static List<String> rules(Resource resource) {
    return VALIDATOR.validate(resource, Channel.STANDARD).violations().stream()
        .map(Violation::rule)
        .distinct()
        .toList();
  }
}
