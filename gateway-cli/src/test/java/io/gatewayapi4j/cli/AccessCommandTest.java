package io.gatewayapi4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessCommandTest {
  private static final String SHARED = CommandLineRun.example("shared-gateway");
  private static final String GRANT =
      """
      apiVersion: gateway.networking.k8s.io/v1
      kind: ReferenceGrant
      metadata:
        name: from-shop
        namespace: stock
      spec:
        from:
          - group: gateway.networking.k8s.io
            kind: HTTPRoute
            namespace: shop
        to:
          - group: ""
            kind: Service
            name: inventory
      """;

  @Test
  void a_listener_shows_the_namespaces_that_may_attach_and_those_that_do() {
    assertThat(CommandLineRun.of("access", SHARED).out())
        .isEqualTo(
            """
            WHERE                            WHAT                  WHO MAY  WHO DOES
            Gateway/k8s-gw/k8s-gateway http  HTTPRoute, GRPCRoute  demo     demo
            """);
  }

  @Test
  void a_grant_that_nobody_uses_says_so() {
    CommandLineRun text = CommandLineRun.withInput(GRANT, "access", "-");
    CommandLineRun json = CommandLineRun.withInput(GRANT, "access", "-", "-o", "json");

    assertThat(text.out())
        .contains(
            "ReferenceGrant/stock/from-shop  to Service inventory  HTTPRoute of shop  nobody");
    assertThat(json.out())
        .isEqualTo(
            "{\"listeners\":[],\"grants\":[{\"grant\":\"ReferenceGrant/stock/from-shop\","
                + "\"references\":[{\"from\":{\"group\":\"gateway.networking.k8s.io\","
                + "\"kind\":\"HTTPRoute\",\"namespace\":\"shop\"},\"to\":{\"group\":\"\","
                + "\"kind\":\"Service\",\"name\":\"inventory\"},\"usedBy\":[]}],"
                + "\"unused\":true}]}\n");
  }
}
