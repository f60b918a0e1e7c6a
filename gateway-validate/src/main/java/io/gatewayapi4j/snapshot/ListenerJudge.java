package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.snapshot.ListenerConflicts.Conflict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a listener, given what it clashes with and whether its Gateway is served. */
final class ListenerJudge {
  private final Features features;
  private final Environment environment;
  private final CertificateRefs certificates;

  ListenerJudge(Features features, Environment environment, CertificateRefs certificates) {
    this.features = features;
    this.environment = environment;
    this.certificates = certificates;
  }

  ListenerVerdict judge(
      ListenerEntry entry,
      Gateway gateway,
      boolean served,
      @Nullable Conflict conflict,
      boolean overlaps) {
    Failure unsupported = ListenerSupport.failure(entry, features);
    ListenerKinds kinds = ListenerKinds.of(entry, features);
    if (unsupported != null || (conflict != null && conflict.mixedModes())) {
      kinds = kinds.none();
    }
    ListenerRefs refs = ListenerRefs.of(entry, gateway, certificates);
    Condition accepted = accepted(entry, unsupported, conflict, refs);
    Condition programmed =
        Conditions.holds(accepted)
            ? programmed(entry, kinds, refs, served)
            : unprogrammed(entry, conflict);
    List<Condition> others = new ArrayList<>(1);
    if (conflict != null) {
      others.add(ListenerConditions.conflicted(entry, conflict));
    } else if (overlaps) {
      others.add(ListenerConditions.overlappingTls(entry));
    }
    return new ListenerVerdict(
        entry, kinds, accepted, programmed, resolvedRefs(entry, kinds, refs), others);
  }

  private Condition accepted(
      ListenerEntry entry,
      @Nullable Failure unsupported,
      @Nullable Conflict conflict,
      ListenerRefs refs) {
    if (unsupported != null) {
      return ListenerConditions.unsupported(unsupported);
    }
    if (conflict != null) {
      return ListenerConditions.notAcceptedFor(entry, conflict);
    }
    if (environment.takenPorts().contains(entry.port())) {
      return ListenerConditions.portUnavailable(entry);
    }
    if (!refs.clientsCheckable()) {
      return ListenerConditions.noValidCaCertificate(refs.clientCas());
    }
    return ListenerConditions.accepted();
  }

  private static Condition programmed(
      ListenerEntry entry, ListenerKinds kinds, ListenerRefs refs, boolean served) {
    if (!served) {
      return ListenerConditions.notProgrammedWithoutGateway();
    }
    if (!refs.configured()) {
      return ListenerConditions.insufficientTls(entry);
    }
    if (!refs.served()) {
      return ListenerConditions.notProgrammedWithoutCertificate();
    }
    return kinds.supported().isEmpty()
        ? ListenerConditions.notProgrammedWithoutKinds()
        : ListenerConditions.programmed();
  }

  private static Condition unprogrammed(ListenerEntry entry, @Nullable Conflict conflict) {
    return conflict == null
        ? ListenerConditions.notProgrammedUnaccepted()
        : ListenerConditions.notProgrammedFor(entry, conflict);
  }

  private static Condition resolvedRefs(
      ListenerEntry entry, ListenerKinds kinds, ListenerRefs refs) {
    if (!refs.certificates().isEmpty()) {
      return ListenerConditions.unresolvedRefs(refs.certificates());
    }
    if (!refs.clientCas().isEmpty()) {
      return ListenerConditions.unresolvedRefs(refs.clientCas());
    }
    return kinds.refused().isEmpty()
        ? ListenerConditions.resolvedRefs()
        : ListenerConditions.invalidRouteKinds(entry, kinds);
  }
}
