package io.gatewayapi4j.testing.recipe;

import static io.gatewayapi4j.testing.RoutingAssertions.*;

import io.gatewayapi4j.testing.*;
import org.junit.jupiter.api.Test;

@Manifests("../examples/banking-app")
class BankRoutingTest {
  @Test
  void users_go_to_the_profile_service(Routing routing) {
    assertThat(routing)
        .request(get("http://bank.example/users/42"))
        .routesTo("banking-app/profile:8081");
  }
}
