package io.gatewayapi4j.cli;

import io.gatewayapi4j.manifest.Entry;
import io.gatewayapi4j.manifest.Problem;
import io.gatewayapi4j.model.Channel;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.snapshot.Controllers;
import io.gatewayapi4j.snapshot.Environment;
import io.gatewayapi4j.snapshot.Features;
import io.gatewayapi4j.snapshot.Resources;
import io.gatewayapi4j.snapshot.Snapshot;
import io.gatewayapi4j.testing.Routing;
import io.gatewayapi4j.validate.Validator;
import io.gatewayapi4j.validate.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The resources of an input that an API server would have let in, in whatever version. The others
 * are reported and left out; they stop nothing.
 */
final class Usable {
  private final Input input;
  private final Map<Entry, Resource> resources = new LinkedHashMap<>();
  private boolean errors;

  private Usable(Input input) {
    this.input = input;
  }

  /** Sorts the resources of an input, and reports those that are not usable. */
  static Usable of(Console console, Input input) {
    Usable usable = new Usable(input);
    Validator validator = Validator.create();
    List<Problem> problems = new ArrayList<>(input.manifest().problems());
    for (Entry entry : input.manifest().entries()) {
      Resource resource = entry.resource();
      if (resource == null) {
        continue;
      }
      // With all kinds, versions and fields: the commands assume a cluster that has every feature.
      List<Violation> violations =
          new ArrayList<>(
              validator.validate(resource, entry.apiVersion(), Channel.EXPERIMENTAL).violations());
      violations.removeIf(violation -> violation.rule().equals(Validator.SERVED));
      List<Problem> refused = Verdict.problems(entry, violations);
      problems.addAll(refused);
      if (refused.isEmpty()) {
        usable.resources.put(entry, resource);
      }
    }
    problems.sort(input.documentOrder());
    ProblemText text = new ProblemText(console, input::text);
    for (Problem problem : problems) {
      usable.errors |= problem.isError();
      console.say(text.headline(problem));
    }
    return usable;
  }

  /** Whether the entry is one of the usable ones. */
  boolean contains(Entry entry) {
    return resources.containsKey(entry);
  }

  /** Whether all that there was had errors. */
  boolean leftNothing() {
    return resources.isEmpty() && errors;
  }

  /** The state that the resources resolve to. */
  Snapshot snapshot(Controllers controllers) {
    return Snapshot.resolve(
        Resources.of(resources.values()), controllers, Features.ALL, Environment.DEFAULT);
  }

  /** The routing that the resources mean, with every controller. */
  Routing routing() {
    return Routing.of(resources.values());
  }

  /** The exit status of a command that got the given one with what was usable. */
  int exitStatus(int status) {
    if (input.manifest().unparsable()) {
      return ExitStatus.UNUSABLE;
    }
    return errors ? Math.max(status, ExitStatus.FINDINGS) : status;
  }
}
