package io.gatewayapi4j.examples.controller;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.model.HTTPRoute;
import io.gatewayapi4j.model.RouteParentStatus;
import io.gatewayapi4j.router.RequestView;
import io.gatewayapi4j.router.RouteDecision;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ControllerTest {
  private static final String CART = TestCluster.route("shop", "cart", "/cart", "cart");

  private final TestCluster cluster = new TestCluster();

  @AfterEach
  void stop() throws Exception {
    cluster.close();
  }

  @Test
  void statuses_are_written_and_the_table_is_swapped() throws Exception {
    cluster.create(TestCluster.service("shop", "cart"));
    cluster.create(CART);
    Controller controller = cluster.start();
    cluster.server.await(cluster::isSettled);
    cluster.assertStatusesAreThoseFromScratch();
    assertThat(backend(controller, "/cart")).isEqualTo("shop/cart:8080");

    cluster.update(TestCluster.route("shop", "cart", "/basket", "cart"));
    cluster.server.await(() -> backend(controller, "/basket").equals("shop/cart:8080"));
    assertThat(backend(controller, "/cart")).isEqualTo("404");
  }

  @Test
  void nothing_is_written_where_nothing_changes() throws Exception {
    cluster.create(TestCluster.service("shop", "cart"));
    cluster.create(CART);
    cluster.start();
    cluster.server.await(cluster::isSettled);
    cluster.stopControllers();
    Map<String, Integer> before = cluster.server.writes();
    cluster.start();
    cluster.create(TestCluster.service("shop", "unused"));
    // What comes later is seen later: when its status is written, all before was looked at.
    cluster.create(TestCluster.route("shop", "last", "/last", "cart"));
    cluster.server.await(() -> cluster.server.writes().containsKey("httproutes/shop/last"));
    cluster.server.await(cluster::isSettled);

    Map<String, Integer> after = cluster.server.writes();
    assertThat(after.remove("httproutes/shop/last")).isEqualTo(1);
    // It counts the routes.
    assertThat(after.remove("gateways/infra/edge")).isEqualTo(2);
    before.remove("gateways/infra/edge");
    assertThat(after).isEqualTo(before);
  }

  @Test
  void entries_of_other_controllers_stay_and_a_condition_that_holds_keeps_its_time()
      throws Exception {
    cluster.create(TestCluster.service("shop", "cart"));
    cluster.create(CART);
    cluster.updateStatus(
        CART
            + """
            status:
              parents:
                - parentRef: {name: other, namespace: infra}
                  controllerName: other.example/controller
                  conditions:
                    - {type: Accepted, status: "True", reason: Accepted, message: theirs, observedGeneration: 1, lastTransitionTime: "2001-01-01T00:00:00Z"}
                - parentRef: {name: edge, namespace: infra}
                  controllerName: example.net/gateway-controller
                  conditions:
                    - {type: Accepted, status: "True", reason: Accepted, message: ours, observedGeneration: 1, lastTransitionTime: "2002-02-02T00:00:00Z"}
            """);
    cluster.start();
    cluster.server.await(cluster::isSettled);

    List<RouteParentStatus> parents =
        ((HTTPRoute) cluster.route("shop", "cart")).status().parents();
    assertThat(parents).hasSize(2);
    assertThat(parents.get(0).conditions())
        .singleElement()
        .satisfies(condition -> assertThat(condition.message()).isEqualTo("theirs"));
    assertThat(parents.get(1).conditions().get(0).lastTransitionTime())
        .isEqualTo("2002-02-02T00:00:00Z");
    assertThat(parents.get(1).conditions()).hasSizeGreaterThan(1);
  }

  @Test
  void what_happens_while_watches_are_dropped_is_seen_later() throws Exception {
    cluster.create(TestCluster.service("shop", "cart"));
    Controller controller = cluster.start();
    cluster.server.await(cluster::isSettled);
    cluster.server.dropWatches();
    cluster.create(CART);
    cluster.server.await(() -> backend(controller, "/cart").equals("shop/cart:8080"));
    cluster.server.await(cluster::isSettled);
    cluster.assertStatusesAreThoseFromScratch();
  }

  @Test
  void a_version_that_is_too_old_leads_to_another_list_which_finds_what_is_gone() throws Exception {
    cluster.create(TestCluster.service("shop", "cart"));
    cluster.create(CART);
    cluster.create(TestCluster.route("shop", "old", "/old", "cart"));
    Controller controller = cluster.start();
    cluster.server.await(cluster::isSettled);
    int lists = cluster.server.lists();
    cluster.server.expireWatches();
    cluster.delete(TestCluster.route("shop", "old", "/old", "cart"));
    cluster.update(TestCluster.route("shop", "cart", "/basket", "cart"));
    cluster.server.await(
        () ->
            backend(controller, "/old").equals("404")
                && backend(controller, "/basket").equals("shop/cart:8080"));
    cluster.server.await(cluster::isSettled);
    assertThat(cluster.server.lists()).isGreaterThan(lists);
    cluster.assertStatusesAreThoseFromScratch();
  }

  @Test
  void a_route_that_goes_to_the_gateway_of_another_loses_our_entry() throws Exception {
    cluster.create(TestCluster.service("shop", "cart"));
    cluster.create(CART);
    cluster.start();
    cluster.server.await(cluster::isSettled);

    cluster.update(CART.replace("name: edge", "name: other"));
    cluster.server.await(
        () -> ((HTTPRoute) cluster.route("shop", "cart")).status().parents().isEmpty());
  }

  @Test
  void a_write_that_failed_is_made_up_for() throws Exception {
    cluster.create(CART);
    cluster.server.failWrites(5);
    cluster.start();
    cluster.server.await(cluster::isSettled);
    cluster.assertStatusesAreThoseFromScratch();
  }

  private static String backend(Controller controller, String path) {
    RouteDecision decision = controller.table().gateway("infra/edge", 80).route(new Get(path));
    return decision.status() == 200
        ? decision.pick(0).backend().toString()
        : String.valueOf(decision.status());
  }

  private record Get(String path) implements RequestView {
    @Override
    public String host() {
      return "shop.example";
    }

    @Override
    public String method() {
      return "GET";
    }

    @Override
    public @Nullable String header(String name) {
      return null;
    }
  }
}
