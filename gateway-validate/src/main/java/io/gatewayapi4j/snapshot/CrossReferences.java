package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.FrontendTLSConfig;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.Listener;
import io.gatewayapi4j.model.ListenerSet;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.SecretObjectReference;
import io.gatewayapi4j.model.TLSConfig;
import io.gatewayapi4j.model.TLSPortConfig;
import io.gatewayapi4j.snapshot.Grants.Referrer;
import io.gatewayapi4j.snapshot.Grants.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The references from one namespace into another that need a grant, whether or not they have it.
 */
final class CrossReferences {
  private record Reference(Referrer from, Target to) {}

  private final Map<Reference, Set<ResourceKey>> holders = new HashMap<>();

  /** Who refers so: to one object, or to any of a kind where the target has no name. */
  Set<ResourceKey> holders(Referrer from, Target to) {
    return holders.getOrDefault(new Reference(from, to), Set.of());
  }

  void addRoute(RouteContent content) {
    ResourceKey holder = content.route().key();
    for (ResolvedRule rule : content.route().rules()) {
      addFilters(holder, rule.filters());
      for (Backend backend : rule.backends()) {
        add(holder, backend);
        addFilters(holder, backend.filters());
      }
    }
  }

  void addGateway(Gateway gateway) {
    addListeners(gateway.key(), gateway.spec().listeners());
    if (gateway.spec().tls() == null) {
      return;
    }
    if (gateway.spec().tls().backend() != null) {
      addSecret(gateway.key(), gateway.spec().tls().backend().clientCertificateRef());
    }
    FrontendTLSConfig frontend = gateway.spec().tls().frontend();
    if (frontend != null) {
      addBundles(gateway.key(), frontend.default_());
      for (TLSPortConfig port : frontend.perPort()) {
        addBundles(gateway.key(), port.tls());
      }
    }
  }

  void addListenerSet(ListenerSet set) {
    addListeners(set.key(), set.spec().listeners());
  }

  private void addListeners(ResourceKey holder, List<Listener> listeners) {
    for (Listener listener : listeners) {
      if (listener.tls() != null) {
        listener.tls().certificateRefs().forEach(ref -> addSecret(holder, ref));
      }
    }
  }

  private void addSecret(ResourceKey holder, @Nullable SecretObjectReference ref) {
    if (ref != null) {
      String group = ref.group() == null ? Kind.Group.CORE : ref.group();
      String kind = ref.kind() == null ? Kind.SECRET.spelling() : ref.kind();
      add(holder, group, kind, ref.namespace(), ref.name());
    }
  }

  private void addBundles(ResourceKey holder, @Nullable TLSConfig config) {
    if (config != null && config.validation() != null) {
      config
          .validation()
          .caCertificateRefs()
          .forEach(
              ref ->
                  add(
                      holder,
                      ref.group() == null ? "" : ref.group(),
                      ref.kind(),
                      ref.namespace(),
                      ref.name()));
    }
  }

  private void addFilters(ResourceKey holder, List<Filter> filters) {
    for (Filter filter : filters) {
      if (filter instanceof Filter.RequestMirror mirror) {
        add(holder, mirror.backend());
      } else if (filter instanceof Filter.ExternalAuth auth) {
        add(holder, auth.backend());
      }
    }
  }

  private void add(ResourceKey holder, Backend backend) {
    add(holder, backend.group(), backend.kind(), backend.namespace(), backend.name());
  }

  private void add(
      ResourceKey holder, String group, String kind, @Nullable String namespace, String name) {
    if (namespace == null || namespace.isEmpty() || namespace.equals(holder.namespace())) {
      return;
    }
    Referrer from =
        new Referrer(holder.kind().group(), holder.kind().spelling(), holder.namespace());
    add(from, new Target(group, kind, namespace, name), holder);
    add(from, new Target(group, kind, namespace, null), holder);
  }

  private void add(Referrer from, Target to, ResourceKey holder) {
    holders.computeIfAbsent(new Reference(from, to), key -> new TreeSet<>()).add(holder);
  }
}
