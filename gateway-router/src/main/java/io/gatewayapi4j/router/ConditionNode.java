package io.gatewayapi4j.router;

import io.gatewayapi4j.router.Candidate.Subject;
import io.gatewayapi4j.router.Candidate.WantedValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step of finding the first of several candidates whose conditions hold. Immutable.
 *
 * <p>Each candidate is either tried in turn or stands, by the value that it wants, under one
 * subject, with the node of all that want the same. Which subject: the one with the most different
 * values; where few would stand under it, they are tried in turn, which is quicker. The first place
 * over all of these wins; whatever cannot be before the best so far is left out. So the cost grows
 * with the number of subjects, of regular expressions and of values that cannot be looked up
 * ({@link ValueIndex#isKey}), not of candidates.
 */
final class ConditionNode {
  /** So few are tried in turn. */
  private static final int FEW = 2;

  private final Candidate[] inTurn;
  private final ValueIndex[] subjects;

  private ConditionNode(Candidate[] inTurn, ValueIndex[] subjects) {
    this.inTurn = inTurn;
    this.subjects = subjects;
  }

  /** A node of candidates in order. */
  static ConditionNode of(List<Candidate> candidates) {
    if (candidates.size() <= FEW) {
      return new ConditionNode(candidates.toArray(new Candidate[0]), new ValueIndex[0]);
    }
    List<@Nullable WantedValue> mostVaried = mostVaried(candidates);
    Map<Subject, Integer> sizes = new HashMap<>();
    for (WantedValue most : mostVaried) {
      if (most != null) {
        sizes.merge(most.subject(), 1, Integer::sum);
      }
    }
    List<Candidate> inTurn = new ArrayList<>();
    Map<Subject, Map<String, List<Candidate>>> bySubject = new LinkedHashMap<>();
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      WantedValue most = mostVaried.get(i);
      if (most == null || sizes.getOrDefault(most.subject(), 0) <= FEW) {
        inTurn.add(candidate);
      } else {
        bySubject
            .computeIfAbsent(most.subject(), any -> new LinkedHashMap<>())
            .computeIfAbsent(most.value(), any -> new ArrayList<>())
            .add(candidate.without(most.subject()));
      }
    }
    List<ValueIndex> subjects = new ArrayList<>();
    bySubject.forEach((subject, byValue) -> subjects.add(new ValueIndex(subject, byValue)));
    subjects.sort(Comparator.comparingInt(ValueIndex::firstPlace));
    return new ConditionNode(inTurn.toArray(new Candidate[0]), subjects.toArray(new ValueIndex[0]));
  }

  /** How many different values are wanted of each subject. */
  private static Map<Subject, Integer> variety(List<Candidate> candidates) {
    Map<Subject, Integer> variety = new HashMap<>();
    Set<WantedValue> seen = new HashSet<>();
    for (Candidate candidate : candidates) {
      for (WantedValue wanted : candidate.wanted()) {
        if (seen.add(wanted)) {
          variety.merge(wanted.subject(), 1, Integer::sum);
        }
      }
    }
    return variety;
  }

  /** What each is looked up by; null where by nothing. */
  private static List<@Nullable WantedValue> mostVaried(List<Candidate> candidates) {
    Map<Subject, Integer> variety = variety(candidates);
    List<@Nullable WantedValue> most = new ArrayList<>(candidates.size());
    for (Candidate candidate : candidates) {
      most.add(mostVaried(candidate, variety));
    }
    return most;
  }

  private static @Nullable WantedValue mostVaried(
      Candidate candidate, Map<Subject, Integer> variety) {
    WantedValue most = null;
    int highest = 0;
    for (WantedValue wanted : candidate.wanted()) {
      int count = variety.getOrDefault(wanted.subject(), 0);
      if (count > highest) {
        most = wanted;
        highest = count;
      }
    }
    return most;
  }

  /** The place of the first candidate before {@code best} whose conditions hold; else that. */
  int first(int best, RequestBytes bytes, RequestView request, boolean grpc) {
    int first = best;
    for (Candidate candidate : inTurn) {
      if (candidate.place() >= first) {
        break;
      }
      if (candidate.holds(request, grpc)) {
        first = candidate.place();
        break;
      }
    }
    for (ValueIndex subject : subjects) {
      if (subject.firstPlace() >= first) {
        break; // in the order of their first places
      }
      first = subject.first(first, bytes, request, grpc);
    }
    return first;
  }

  /** Notes all places under it. */
  void collect(boolean[] seen) {
    for (Candidate candidate : inTurn) {
      seen[candidate.place()] = true;
    }
    for (ValueIndex subject : subjects) {
      subject.collect(seen);
    }
  }
}
