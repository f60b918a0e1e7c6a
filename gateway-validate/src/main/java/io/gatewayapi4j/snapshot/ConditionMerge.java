package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merges computed conditions into present ones. A condition of a type that is not ours stays; one
 * of ours that does not hold any more goes; the time changes only with the status; one that was
 * written for a generation later than the resource's stays as it is.
 */
final class ConditionMerge {
  private final @Nullable Long generation;
  private final String now;

  /**
   * A merge into one resource.
   *
   * @param generation the generation of the resource that bears the status; null where it has none
   * @param now the time of a condition that changes
   */
  ConditionMerge(@Nullable Long generation, String now) {
    this.generation = generation;
    this.now = now;
  }

  /**
   * The conditions to be written, those that were there first.
   *
   * @param ours the types that we decide
   */
  List<Condition> merge(List<Condition> current, List<Condition> computed, Set<String> ours) {
    Map<String, Condition> open = new HashMap<>();
    computed.forEach(condition -> open.put(condition.type(), condition));
    List<Condition> merged = new ArrayList<>(current.size() + computed.size());
    for (Condition present : current) {
      Condition condition = open.remove(present.type());
      if (isLater(present) || (condition == null && !ours.contains(present.type()))) {
        merged.add(present);
      } else if (condition != null) {
        merged.add(stamp(condition, present));
      }
    }
    for (Condition condition : computed) {
      if (open.containsKey(condition.type())) {
        merged.add(stamp(condition, null));
      }
    }
    return merged;
  }

  private boolean isLater(Condition present) {
    return generation != null
        && present.observedGeneration() != null
        && present.observedGeneration() > generation;
  }

  private Condition stamp(Condition condition, @Nullable Condition present) {
    String time =
        present != null && Objects.equals(present.status(), condition.status())
            ? present.lastTransitionTime()
            : null;
    return new Condition(
        condition.type(),
        condition.status(),
        generation,
        time == null ? now : time,
        condition.reason(),
        condition.message());
  }
}
