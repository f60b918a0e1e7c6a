package io.gatewayapi4j.cli;

import io.gatewayapi4j.manifest.Entry;
import io.gatewayapi4j.manifest.Problem;
import io.gatewayapi4j.manifest.Problem.Level;
import io.gatewayapi4j.manifest.Problem.Source;
import io.gatewayapi4j.model.Channel;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.snapshot.Resources;
import io.gatewayapi4j.snapshot.Snapshot;
import io.gatewayapi4j.validate.Lint;
import io.gatewayapi4j.validate.Validator;
import io.gatewayapi4j.validate.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that is wrong with an input, stage by stage. */
final class Verdict {
  /** What is referred to: though it be refused for what is in it, it is not missing. */
  private static final Set<Kind> REFERENTS =
      Set.of(Kind.SERVICE, Kind.SERVICE_IMPORT, Kind.SECRET, Kind.CONFIG_MAP);

  private final Input input;
  private final Channel channel;
  private final Map<ResourceKey, Resource> before = new HashMap<>();
  private final Validator validator = Validator.create();

  /**
   * The verdict on an input.
   *
   * @param old what is there now; null where that does not matter
   */
  Verdict(Input input, Channel channel, @Nullable Input old) {
    this.input = input;
    this.channel = channel;
    if (old != null) {
      old.manifest().resources().forEach(resource -> before.put(resource.key(), resource));
    }
  }

  /** The problems in document order. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>(input.manifest().problems());
    Map<ResourceKey, Entry> good = new LinkedHashMap<>();
    List<Resource> there = new ArrayList<>();
    for (Entry entry : input.manifest().entries()) {
      Resource resource = entry.resource();
      if (resource != null) {
        List<Problem> refused = refused(entry, resource);
        problems.addAll(refused);
        problems.addAll(lint(entry, resource));
        if (refused.isEmpty()) {
          Entry earlier = good.put(resource.key(), entry);
          if (earlier != null) {
            problems.add(LintProblems.overridden(earlier, entry));
          }
        }
        if (refused.isEmpty() || REFERENTS.contains(resource.kind())) {
          there.add(resource);
        }
      }
    }
    List<Entry> entries = List.copyOf(good.values());
    List<Resource> resources =
        entries.stream().map(Entry::resource).filter(Objects::nonNull).toList();
    Snapshot snapshot = Snapshot.resolve(Resources.of(StandIns.with(resources)));
    problems.addAll(references(entries, Resources.of(there), snapshot));
    problems.addAll(LintProblems.unreachable(entries, snapshot));
    problems.sort(input.documentOrder());
    return problems;
  }

  /** What does not resolve or attach; several conditions may tell of one cause. */
  private Set<Problem> references(List<Entry> good, Resources resources, Snapshot snapshot) {
    ReferenceProblems references = new ReferenceProblems(input.manifest(), resources);
    AttachmentProblems attachments = new AttachmentProblems(snapshot.statuses());
    Set<Problem> problems = new LinkedHashSet<>();
    for (Entry entry : good) {
      Resource resource = entry.resource();
      if (resource != null) {
        problems.addAll(references.of(entry, resource));
        problems.addAll(attachments.of(entry, resource));
      }
    }
    return problems;
  }

  /** What the API server would refuse. */
  private List<Problem> refused(Entry entry, Resource resource) {
    Set<Violation> violations =
        new LinkedHashSet<>(validator.validate(resource, entry.apiVersion(), channel).violations());
    Resource old = before.get(resource.key());
    if (old != null) {
      violations.addAll(
          validator.validateUpdate(old, resource, entry.apiVersion(), channel).violations());
    }
    return problems(entry, violations);
  }

  /** What the API server would accept, and is probably not meant. */
  private List<Problem> lint(Entry entry, Resource resource) {
    List<Problem> problems = new ArrayList<>();
    for (Lint.Finding finding : Lint.of(resource, entry.apiVersion(), channel)) {
      problems.add(
          entry.problem(
              finding.level(), Source.LINT, finding.rule(), finding.path(), finding.message()));
    }
    return problems;
  }

  /** The violations of one resource, each at its place. */
  static List<Problem> problems(Entry entry, Iterable<Violation> violations) {
    List<Problem> problems = new ArrayList<>();
    for (Violation violation : violations) {
      problems.add(
          entry.problem(
              Level.ERROR, Source.SCHEMA, violation.rule(), violation.path(), violation.message()));
    }
    return problems;
  }
}
