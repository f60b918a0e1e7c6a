package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.FrontendTLSConfig;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.model.SecretObjectReference;
import io.gatewayapi4j.model.TLSConfig;
import io.gatewayapi4j.model.TLSModeType;
import io.gatewayapi4j.model.TLSPortConfig;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The references of a listener to certificates: its own, and those that its Gateway wants clients
 * to be checked with.
 *
 * @param certificate the first thing wrong with its certificates; null where there is nothing
 * @param served whether TLS can be served: it is not ended here, or some certificate is usable
 * @param configured whether there is anything to serve TLS with, usable or not
 * @param clientCa the first thing wrong with the CA bundles for clients
 * @param clientsCheckable whether there is a usable bundle, or none is asked for
 */
record ListenerRefs(
    @Nullable Failure certificate,
    boolean served,
    boolean configured,
    @Nullable Failure clientCa,
    boolean clientsCheckable) {

  static ListenerRefs of(ListenerEntry entry, Gateway gateway, CertificateRefs refs) {
    Tally certificates = certificates(entry, refs);
    Tally bundles = bundles(entry, gateway, refs);
    boolean ends = entry.tlsMode() == TLSModeType.TERMINATE;
    return new ListenerRefs(
        certificates.first,
        !ends || certificates.usable > 0,
        !ends || certificates.seen > 0,
        bundles.first,
        bundles.seen == 0 || bundles.usable > 0);
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
    Tally tally = new Tally();
    if (entry.protocol() != ProtocolType.HTTPS
        || gateway.spec().tls() == null
        || gateway.spec().tls().frontend() == null) {
      return tally;
    }
    FrontendTLSConfig frontend = gateway.spec().tls().frontend();
    FieldPath path = FieldPath.SPEC.child("tls").child("frontend");
    int place = placeOfPort(frontend, entry.port());
    TLSConfig config = place < 0 ? frontend.default_() : frontend.perPort().get(place).tls();
    if (config == null || config.validation() == null) {
      return tally;
    }
    FieldPath validation =
        (place < 0 ? path.child("default") : path.child("perPort", place).child("tls"))
            .child("validation");
    for (var ref : config.validation().caCertificateRefs()) {
      FieldPath refPath = validation.child("caCertificateRefs", tally.seen);
      tally.add(refs.caBundle(gateway.key(), refPath, ref, "InvalidCACertificateKind"));
    }
    return tally;
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
    private @Nullable Failure first;
    private int seen;
    private int usable;

    void add(@Nullable Failure failure) {
      seen++;
      if (failure == null) {
        usable++;
      } else if (first == null) {
        first = failure;
      }
    }
  }
}
