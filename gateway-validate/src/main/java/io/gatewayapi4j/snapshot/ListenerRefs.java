package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.FrontendTLSConfig;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.model.SecretObjectReference;
import io.gatewayapi4j.model.TLSConfig;
import io.gatewayapi4j.model.TLSModeType;
import io.gatewayapi4j.model.TLSPortConfig;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The references of a listener to certificates: its own, and those that its Gateway wants clients
 * to be checked with.
 *
 * @param certificates what is wrong with its certificates, in the order of the document
 * @param served whether TLS can be served: it is not ended here, or some certificate is usable
 * @param configured whether there is anything to serve TLS with, usable or not
 * @param clientCas what is wrong with the CA bundles for clients, in the order of the document
 * @param clientsCheckable whether there is a usable bundle, or none is asked for
 */
record ListenerRefs(
    List<Failure> certificates,
    boolean served,
    boolean configured,
    List<Failure> clientCas,
    boolean clientsCheckable) {
  private static final FieldPath FRONTEND = FieldPath.SPEC.child("tls").child("frontend");

  static ListenerRefs of(ListenerEntry entry, Gateway gateway, CertificateRefs refs) {
    Tally certificates = certificates(entry, refs);
    Tally bundles = bundles(entry, gateway, refs);
    boolean ends = entry.tlsMode() == TLSModeType.TERMINATE;
    return new ListenerRefs(
        certificates.failures,
        !ends || certificates.usable > 0,
        !ends || certificates.seen > 0,
        bundles.failures,
        bundles.seen == 0 || bundles.usable > 0);
  }

  /** What is wrong with the certificates of a listener. */
  static List<Failure> certificateFailures(ListenerEntry entry, CertificateRefs refs) {
    return certificates(entry, refs).failures;
  }

  /** What is wrong with the CA bundles for the clients of a Gateway, on whatever port. */
  static List<Failure> bundleFailures(Gateway gateway, CertificateRefs refs) {
    FrontendTLSConfig frontend = frontend(gateway);
    if (frontend == null) {
      return List.of();
    }
    List<Failure> failures =
        bundles(gateway, FRONTEND.child("default"), frontend.default_(), refs).failures;
    for (int i = 0; i < frontend.perPort().size(); i++) {
      failures.addAll(bundles(gateway, ofPort(i), frontend.perPort().get(i).tls(), refs).failures);
    }
    return failures;
  }

  private static FieldPath ofPort(int place) {
    return FRONTEND.child("perPort", place).child("tls");
  }

  private static @Nullable FrontendTLSConfig frontend(Gateway gateway) {
    return gateway.spec().tls() == null ? null : gateway.spec().tls().frontend();
  }

  private static Tally certificates(ListenerEntry entry, CertificateRefs refs) {
    Tally tally = new Tally();
    if (entry.tlsMode() == TLSModeType.TERMINATE && entry.listener().tls() != null) {
      FieldPath tls = entry.path().child("tls");
      List<SecretObjectReference> written = entry.listener().tls().certificateRefs();
      for (SecretObjectReference ref : written) {
        FieldPath path = tls.child("certificateRefs", tally.seen);
        tally.add(refs.keyPair(entry.owner(), path, ref, "InvalidCertificateRef"));
      }
    }
    return tally;
  }

  private static Tally bundles(ListenerEntry entry, Gateway gateway, CertificateRefs refs) {
    FrontendTLSConfig frontend = frontend(gateway);
    if (entry.protocol() != ProtocolType.HTTPS || frontend == null) {
      return new Tally();
    }
    int place = placeOfPort(frontend, entry.port());
    Tally tally =
        place < 0
            ? bundles(gateway, FRONTEND.child("default"), frontend.default_(), refs)
            : bundles(gateway, ofPort(place), frontend.perPort().get(place).tls(), refs);
    if (entry.ofListenerSet() && !tally.failures.isEmpty()) {
      Failure first = tally.failures.get(0);
      tally.failures.clear();
      tally.failures.add(discreet(first, entry));
    }
    return tally;
  }

  private static Tally bundles(
      Gateway gateway, FieldPath path, @Nullable TLSConfig config, CertificateRefs refs) {
    Tally tally = new Tally();
    if (config != null && config.validation() != null) {
      FieldPath validation = path.child("validation");
      for (var ref : config.validation().caCertificateRefs()) {
        FieldPath place = validation.child("caCertificateRefs", tally.seen);
        tally.add(refs.caBundle(gateway.key(), place, ref, "InvalidCACertificateKind"));
      }
    }
    return tally;
  }

  /** What the owner of a ListenerSet may know of a reference of the Gateway. */
  private static Failure discreet(Failure failure, ListenerEntry entry) {
    String message =
        "The Gateway asks for client certificates on port %d, and a CA bundle that it refers to"
            + " cannot be used: its owner can mend spec.tls.frontend";
    return new Failure(failure.reason(), message.formatted(entry.port()));
  }

  private static int placeOfPort(FrontendTLSConfig frontend, int port) {
    int place = 0;
    for (TLSPortConfig config : frontend.perPort()) {
      if (config.port() != null && config.port() == port) {
        return place;
      }
      place++;
    }
    return -1;
  }

  /** What came of a list of references. */
  private static final class Tally {
    private final List<Failure> failures = new ArrayList<>(0);
    private int seen;
    private int usable;

    void add(@Nullable Failure failure) {
      seen++;
      if (failure == null) {
        usable++;
      } else {
        failures.add(failure);
      }
    }
  }
}
