package io.gatewayapi4j.cli;

import io.gatewayapi4j.analysis.Reachability;
import io.gatewayapi4j.analysis.UnreachableRule;
import io.gatewayapi4j.manifest.Entry;
import io.gatewayapi4j.manifest.Position;
import io.gatewayapi4j.manifest.Problem;
import io.gatewayapi4j.manifest.Problem.Level;
import io.gatewayapi4j.manifest.Problem.Source;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.router.RouteTable;
import io.gatewayapi4j.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** What is legal, but probably not meant. */
final class LintProblems {
  private LintProblems() {}

  /** A resource that comes again later in the input: a cluster keeps the later one. */
  static Problem overridden(Entry earlier, Entry later) {
    Position again = later.position("metadata.name");
    return earlier.problem(
        Level.WARNING,
        Source.LINT,
        "overridden",
        "metadata.name",
        "the same resource comes again at %s:%d:%d, and that one counts: remove or rename one"
            .formatted(later.file(), again.line(), again.column()));
  }

  /** The rules, and single matches, that no request reaches. */
  static List<Problem> unreachable(List<Entry> entries, Snapshot snapshot) {
    List<Problem> problems = new ArrayList<>();
    for (UnreachableRule rule : Reachability.of(RouteTable.compile(snapshot)).unreachableRules()) {
      for (Entry entry : entries) {
        Resource resource = entry.resource();
        if (resource != null && resource.key().equals(rule.route())) {
          problems.add(
              entry.problem(
                  Level.WARNING, Source.LINT, UnreachableRule.ID, rule.path(), rule.message()));
        }
      }
    }
    return problems;
  }
}
