package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.Choice;
import io.gatewayapi4j.model.Listener;
import io.gatewayapi4j.model.ListenerSetSpec;
import io.gatewayapi4j.model.ListenerTLSConfig;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.model.TLSModeType;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rules on the listeners of Gateways and ListenerSets. The API server blames the whole list for
 * them, not the listener.
 */
final class ListenerRules {
  static final List<Rule<ListenerSetSpec>> SET =
      listeners(Rules.of(ListenerSetSpec.class), ListenerSetSpec::listeners).list();

  static final List<Rule<ListenerTLSConfig>> TLS =
      Rules.of(ListenerTLSConfig.class)
          .rule(
              "certificate-or-options",
              "TLS that is terminated has certificateRefs or options",
              "name a Secret with a certificate in certificateRefs, or set mode to Passthrough",
              tls ->
                  mode(tls) != TLSModeType.TERMINATE
                      || !tls.certificateRefs().isEmpty()
                      || !tls.options().isEmpty())
          .list();

  private ListenerRules() {}

  static <T> Rules<T> listeners(Rules<T> rules, Function<T, List<Listener>> get) {
    rules
        .at("listeners")
        .unique(get, "name", Listener::name)
        .each(
            "no-tls-without-tls-protocol",
            get,
            Listener::name,
            "a listener with protocol HTTP, TCP or UDP has no tls",
            "leave out tls, or change the protocol",
            listener ->
                listener.tls() == null
                    || !is(listener, ProtocolType.HTTP, ProtocolType.TCP, ProtocolType.UDP))
        .each(
            "https-terminates",
            get,
            Listener::name,
            "a listener with protocol HTTPS has TLS mode Terminate",
            "leave out the mode, or change the protocol to TLS",
            listener ->
                listener.tls() == null
                    || !is(listener, ProtocolType.HTTPS)
                    || mode(listener.tls()) != TLSModeType.PASSTHROUGH)
        .each(
            "tls-has-mode",
            get,
            Listener::name,
            "a listener with protocol TLS has tls",
            "set tls.mode to Terminate or Passthrough",
            listener -> listener.tls() != null || !is(listener, ProtocolType.TLS))
        .each(
            "no-hostname-without-names",
            get,
            Listener::name,
            "a listener with protocol TCP or UDP has no hostname",
            "leave out the hostname, or change the protocol",
            listener ->
                Objects.requireNonNullElse(listener.hostname(), "").isEmpty()
                    || !is(listener, ProtocolType.TCP, ProtocolType.UDP))
        .value(part -> null)
        .rule(
            "unique-names",
            "no two listeners have the same name",
            "change one of the names",
            part -> !Duplicates.any(get.apply(part), Listener::name))
        .rule(
            "unique-endpoints",
            "no two listeners have the same port, protocol and hostname",
            "change one of the three, or merge the listeners",
            part -> !Duplicates.any(get.apply(part), ListenerRules::endpoint));
    return rules;
  }

  private static boolean is(Listener listener, ProtocolType... protocols) {
    for (ProtocolType protocol : protocols) {
      if (listener.protocol() != null && listener.protocol().is(protocol)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable TLSModeType mode(ListenerTLSConfig tls) {
    return Choice.orDefault(tls.mode(), TLSModeType.TERMINATE);
  }

  private static @Nullable Object endpoint(Listener listener) {
    return listener.port() == null || listener.protocol() == null
        ? null
        : Key.of(
            listener.port(),
            listener.protocol().text(),
            listener.hostname() == null ? "none" : "of " + listener.hostname());
  }
}
