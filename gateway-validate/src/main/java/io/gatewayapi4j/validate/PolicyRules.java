package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.Absent;
import io.gatewayapi4j.model.BackendTLSPolicySpec;
import io.gatewayapi4j.model.BackendTLSPolicyValidation;
import io.gatewayapi4j.model.BudgetDetails;
import io.gatewayapi4j.model.Choice;
import io.gatewayapi4j.model.CookieLifetimeType;
import io.gatewayapi4j.model.Durations;
import io.gatewayapi4j.model.LocalPolicyTargetReference;
import io.gatewayapi4j.model.LocalPolicyTargetReferenceWithSectionName;
import io.gatewayapi4j.model.RequestRate;
import io.gatewayapi4j.model.SessionPersistence;
import io.gatewayapi4j.model.SessionPersistenceType;
import io.gatewayapi4j.model.SubjectAltName;
import io.gatewayapi4j.model.SubjectAltNameType;
import io.gatewayapi4j.model.XBackendTrafficPolicySpec;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rules on policies and their parts. */
final class PolicyRules {
  static final List<Rule<BackendTLSPolicySpec>> BACKEND_TLS =
      Rules.of(BackendTLSPolicySpec.class)
          .at("targetRefs")
          .rule(
              "section-missing",
              "of two references to one target, both have a sectionName or none",
              "give each a sectionName",
              PolicyRules::sectionsAlike)
          .rule(
              "section-twice",
              "no two references name the same section of the same target",
              "remove one of them",
              spec -> !Duplicates.any(spec.targetRefs(), ref -> Key.of(target(ref), section(ref))))
          .list();

  static final List<Rule<BackendTLSPolicyValidation>> VALIDATION =
      Rules.of(BackendTLSPolicyValidation.class)
          .value(BackendTLSPolicyValidation::wellKnownCACertificates)
          .rule(
              "one-source-of-certificates",
              "caCertificateRefs and wellKnownCACertificates are not set both",
              "leave out one of them",
              validation -> validation.caCertificateRefs().isEmpty() || !wellKnown(validation))
          .rule(
              "source-of-certificates",
              "caCertificateRefs or wellKnownCACertificates is set",
              "name ConfigMaps in caCertificateRefs, or set wellKnownCACertificates to System",
              validation -> !validation.caCertificateRefs().isEmpty() || wellKnown(validation))
          .list();

  static final List<Rule<SubjectAltName>> SUBJECT_ALT_NAME =
      Rules.of(SubjectAltName.class)
          .value(SubjectAltName::type)
          .rule(
              "hostname-missing",
              "a name of type Hostname has hostname",
              "set hostname",
              name -> !is(name, SubjectAltNameType.HOSTNAME) || isSet(name.hostname()))
          .rule(
              "hostname-of-other-type",
              "hostname comes with type Hostname",
              "set the type, or leave out hostname",
              name -> !isSet(name.hostname()) || !is(name, SubjectAltNameType.URI))
          .rule(
              "uri-missing",
              "a name of type URI has uri",
              "set uri",
              name -> !is(name, SubjectAltNameType.URI) || isSet(name.uri()))
          .rule(
              "uri-of-other-type",
              "uri comes with type URI",
              "set the type, or leave out uri",
              name -> !isSet(name.uri()) || !is(name, SubjectAltNameType.HOSTNAME))
          .list();

  static final List<Rule<XBackendTrafficPolicySpec>> TRAFFIC =
      Rules.of(XBackendTrafficPolicySpec.class)
          .at("targetRefs")
          .unique(XBackendTrafficPolicySpec::targetRefs, "group, kind and name", PolicyRules::key)
          .list();

  static final List<Rule<BudgetDetails>> BUDGET =
      Rules.of(BudgetDetails.class)
          .at("interval")
          .value(BudgetDetails::interval)
          .rule(
              "range",
              "the interval is from 1s to 1h",
              "choose one in between",
              budget -> {
                Duration interval = Durations.parse(budget.interval());
                return interval == null
                    || (interval.toMillis() >= 1_000 && interval.toMillis() <= 3_600_000);
              })
          .list();

  static final List<Rule<RequestRate>> RATE =
      Rules.of(RequestRate.class)
          .at("interval")
          .value(RequestRate::interval)
          .rule(
              "range",
              "the interval is more than 0s, and 1h at most",
              "choose one in between",
              rate -> {
                Duration interval = Durations.parse(rate.interval());
                return interval == null || (!interval.isZero() && interval.toMillis() <= 3_600_000);
              })
          .list();

  static final List<Rule<SessionPersistence>> SESSION =
      Rules.of(SessionPersistence.class)
          .rule(
              "permanent-cookie-has-timeout",
              "a session with a cookie of lifetimeType Permanent has absoluteTimeout",
              "set absoluteTimeout",
              session ->
                  session.absoluteTimeout() != null
                      || session.cookieConfig() == null
                      || session.cookieConfig().lifetimeType() == null
                      || !session.cookieConfig().lifetimeType().is(CookieLifetimeType.PERMANENT))
          .rule(
              "cookie-of-other-type",
              "cookieConfig comes with type Cookie",
              "set the type, or leave out cookieConfig",
              session ->
                  session.cookieConfig() == null
                      || Choice.orDefault(session.type(), SessionPersistenceType.COOKIE)
                          != SessionPersistenceType.HEADER)
          .list();

  private PolicyRules() {}

  private static boolean sectionsAlike(BackendTLSPolicySpec spec) {
    Map<Object, Boolean> named = new HashMap<>();
    for (LocalPolicyTargetReferenceWithSectionName ref : spec.targetRefs()) {
      boolean hasSection = !section(ref).isEmpty();
      Boolean other = named.putIfAbsent(target(ref), hasSection);
      if (other != null && other != hasSection) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Key key(LocalPolicyTargetReference ref) {
    return ref.group() == null || Absent.is(ref.kind()) || Absent.is(ref.name())
        ? null
        : Key.of(ref.group(), ref.kind(), ref.name());
  }

  private static Key target(LocalPolicyTargetReferenceWithSectionName ref) {
    return Key.of(Objects.requireNonNullElse(ref.group(), ""), ref.kind(), ref.name());
  }

  private static String section(LocalPolicyTargetReferenceWithSectionName ref) {
    return Objects.requireNonNullElse(ref.sectionName(), "");
  }

  private static boolean wellKnown(BackendTLSPolicyValidation validation) {
    return isSet(validation.wellKnownCACertificates());
  }

  private static boolean isSet(@Nullable String text) {
    return text != null && !text.isEmpty();
  }

  private static boolean is(SubjectAltName name, SubjectAltNameType type) {
    return name.type() != null && name.type().is(type);
  }
}
