package io.gatewayapi4j.router;

import static io.gatewayapi4j.router.RetryPolicy.NO_ANSWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.model.HTTPRouteRetry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
  private static final Duration BACKOFF = Duration.ofMillis(100);

  private static RetryPolicy policy(List<Integer> codes, Long attempts, String backoff) {
    return RetryPolicy.of(new HTTPRouteRetry(codes, attempts, backoff));
  }

  @Test
  void a_listed_status_is_tried_again_after_the_backoff_until_the_attempts_are_made() {
    RetryPolicy policy = policy(List.of(500, 503), 2L, "100ms");

    assertThat(policy.next(503, 1)).isEqualTo(BACKOFF);
    assertThat(policy.next(500, 2)).isEqualTo(BACKOFF);
    assertThat(policy.next(503, 3)).isNull();
  }

  @Test
  void a_status_that_is_not_listed_is_final() {
    RetryPolicy policy = policy(List.of(500), 2L, "100ms");

    assertThat(policy.next(503, 1)).isNull();
    assertThat(policy.next(200, 1)).isNull();
  }

  @Test
  void no_answer_is_tried_again_whatever_is_listed() {
    RetryPolicy policy = policy(List.of(), 1L, "100ms");

    assertThat(policy.next(NO_ANSWER, 1)).isEqualTo(BACKOFF);
    assertThat(policy.next(NO_ANSWER, 2)).isNull();
  }

  @Test
  void a_rule_that_says_neither_how_often_nor_when_has_one_more_try_at_once() {
    assertThat(policy(List.of(500), null, null))
        .isEqualTo(new RetryPolicy(Set.of(500), 1, Duration.ZERO));
  }

  @Test
  void without_a_word_of_the_rule_nothing_is_tried_again() {
    RetryPolicy policy = RetryPolicy.of(null);

    assertThat(policy).isEqualTo(RetryPolicy.NEVER);
    assertThat(policy.next(NO_ANSWER, 1)).isNull();
    assertThat(policy.next(500, 1)).isNull();
  }
}
