package io.gatewayapi4j.analysis;

import io.gatewayapi4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rule, or one match of a rule, that no request reaches: legal, but probably not meant.
 *
 * @param ruleName the name of the rule; null for none
 * @param matchIndex the place of the match in its rule; -1 where it is all of them
 * @param shadows what takes all the requests that would reach it
 */
public record UnreachableRule(
    ResourceKey route,
    int ruleIndex,
    @Nullable String ruleName,
    int matchIndex,
    List<Reach.Shadow> shadows) {
  /** The id of this finding among the rules of {@code gwapi check}. */
  public static final String ID = "unreachable-rule";

  public UnreachableRule {
    shadows = List.copyOf(shadows);
  }

  /** All of a table, in the order of routes, rules and matches. */
  static List<UnreachableRule> of(List<RuleReach> rules) {
    List<UnreachableRule> found = new ArrayList<>();
    for (RuleReach rule : rules) {
      if (rule.reach() instanceof Reach.Unreachable unreachable) {
        found.add(of(rule, -1, unreachable));
        continue;
      }
      for (RuleReach.MatchReach match : rule.matches()) {
        if (match.reach() instanceof Reach.Unreachable unreachable) {
          found.add(of(rule, match.index(), unreachable));
        }
      }
    }
    return found;
  }

  private static UnreachableRule of(RuleReach rule, int match, Reach.Unreachable unreachable) {
    return new UnreachableRule(
        rule.route(), rule.rule().index(), rule.rule().name(), match, unreachable.shadows());
  }

  /** The field of the route that is meant, such as {@code spec.rules[1].matches[0]}. */
  public String path() {
    return "spec.rules[" + ruleIndex + "]" + (matchIndex < 0 ? "" : ".matches[" + matchIndex + "]");
  }

  /** What is wrong, in a sentence. */
  public String message() {
    return "no request reaches this "
        + (matchIndex < 0 ? "rule" : "match")
        + ": "
        + shadows.stream().map(Reach.Shadow::toString).collect(Collectors.joining("; "))
        + (shadows.size() == 1 ? " takes" : " take")
        + " all that would";
  }
}
