package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Choice;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.Listener;
import io.gatewayapi4j.model.ListenerTLSConfig;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.TLSModeType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A listener where it stands, with its defaults. Two are equal that stand in the same place.
 *
 * @param owner the Gateway or ListenerSet it stands in
 * @param path where in it
 * @param protocol its protocol; null for one that is not known
 * @param tlsMode what it does with TLS; null where its protocol has none, or for an unknown mode
 * @param hostname the hosts it is for; every host where its protocol has none
 */
record ListenerEntry(
    ResourceKey owner,
    FieldPath path,
    Listener listener,
    @Nullable ProtocolType protocol,
    @Nullable TLSModeType tlsMode,
    Hostname hostname) {

  /** The listeners of a Gateway or ListenerSet, in the order in which they are written. */
  static List<ListenerEntry> of(Resource owner, List<Listener> listeners) {
    List<ListenerEntry> entries = new ArrayList<>(listeners.size());
    for (Listener listener : listeners) {
      entries.add(of(owner, listener, entries.size()));
    }
    return entries;
  }

  private static ListenerEntry of(Resource owner, Listener listener, int index) {
    ProtocolType protocol = listener.protocol() == null ? null : listener.protocol().known();
    boolean hasHosts = protocol != ProtocolType.TCP && protocol != ProtocolType.UDP;
    return new ListenerEntry(
        owner.key(),
        FieldPath.SPEC.child("listeners", index),
        listener,
        protocol,
        tlsMode(protocol, listener.tls()),
        hasHosts ? Hostname.of(listener.hostname()) : Hostname.ANY);
  }

  private static @Nullable TLSModeType tlsMode(
      @Nullable ProtocolType protocol, @Nullable ListenerTLSConfig tls) {
    if (protocol != ProtocolType.HTTPS && protocol != ProtocolType.TLS) {
      return null;
    }
    return tls == null
        ? TLSModeType.TERMINATE
        : Choice.orDefault(tls.mode(), TLSModeType.TERMINATE);
  }

  String name() {
    return listener.name();
  }

  /** Its port; 0 where none is written. */
  int port() {
    return listener.port() == null ? 0 : listener.port();
  }

  /** Whether it takes part in TLS, ending it or passing it on. */
  boolean bearsTls() {
    return protocol == ProtocolType.HTTPS || protocol == ProtocolType.TLS;
  }

  boolean ofListenerSet() {
    return owner.kind() == Kind.LISTENER_SET;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ListenerEntry entry
        && owner.equals(entry.owner)
        && path.index() == entry.path.index();
  }

  @Override
  public int hashCode() {
    return 31 * owner.hashCode() + path.index();
  }
}
