package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.BackendReference;
import io.gatewayapi4j.model.BackendTLSPolicy;
import io.gatewayapi4j.model.FrontendTLSConfig;
import io.gatewayapi4j.model.GRPCRoute;
import io.gatewayapi4j.model.GRPCRouteFilter;
import io.gatewayapi4j.model.GRPCRouteRule;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.GatewayClass;
import io.gatewayapi4j.model.GatewaySpec;
import io.gatewayapi4j.model.HTTPRoute;
import io.gatewayapi4j.model.HTTPRouteFilter;
import io.gatewayapi4j.model.HTTPRouteRule;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.Listener;
import io.gatewayapi4j.model.ListenerSet;
import io.gatewayapi4j.model.ParametersReference;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.SecretObjectReference;
import io.gatewayapi4j.model.TCPRoute;
import io.gatewayapi4j.model.TLSConfig;
import io.gatewayapi4j.model.TLSPortConfig;
import io.gatewayapi4j.model.TLSRoute;
import io.gatewayapi4j.model.UDPRoute;
import io.gatewayapi4j.model.XBackendTrafficPolicy;
import io.gatewayapi4j.model.XMesh;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objects that one resource refers to, parents aside, whether or not it may. */
final class ObjectReferences {
  private final String home;
  private final List<Reference> found = new ArrayList<>();

  private ObjectReferences(String home) {
    this.home = home;
  }

  /** In the order of the document. */
  static List<Reference> of(Resource resource) {
    ObjectReferences references = new ObjectReferences(resource.namespace());
    switch (resource.kind()) {
      case HTTP_ROUTE -> ((HTTPRoute) resource).spec().rules().forEach(references::add);
      case GRPC_ROUTE -> ((GRPCRoute) resource).spec().rules().forEach(references::add);
      case TLS_ROUTE ->
          ((TLSRoute) resource)
              .spec()
              .rules()
              .forEach(rule -> references.addAll(rule.backendRefs()));
      case TCP_ROUTE ->
          ((TCPRoute) resource)
              .spec()
              .rules()
              .forEach(rule -> references.addAll(rule.backendRefs()));
      case UDP_ROUTE ->
          ((UDPRoute) resource)
              .spec()
              .rules()
              .forEach(rule -> references.addAll(rule.backendRefs()));
      case GATEWAY -> references.add(((Gateway) resource).spec());
      case LISTENER_SET -> references.addListeners(((ListenerSet) resource).spec().listeners());
      case GATEWAY_CLASS -> references.add(((GatewayClass) resource).spec().parametersRef());
      case X_MESH -> references.add(((XMesh) resource).spec().parametersRef());
      case BACKEND_TLS_POLICY -> references.add((BackendTLSPolicy) resource);
      case X_BACKEND_TRAFFIC_POLICY -> references.add((XBackendTrafficPolicy) resource);
      default -> {
        // The others refer to nothing.
      }
    }
    return references.found;
  }

  private void add(HTTPRouteRule rule) {
    rule.filters().forEach(this::add);
    rule.backendRefs()
        .forEach(
            ref -> {
              addBackend(ref);
              ref.filters().forEach(this::add);
            });
  }

  private void add(GRPCRouteRule rule) {
    rule.filters().forEach(this::add);
    rule.backendRefs()
        .forEach(
            ref -> {
              addBackend(ref);
              ref.filters().forEach(this::add);
            });
  }

  private void add(HTTPRouteFilter filter) {
    if (filter.requestMirror() != null) {
      addBackend(filter.requestMirror().backendRef());
    }
    if (filter.externalAuth() != null) {
      addBackend(filter.externalAuth().backendRef());
    }
  }

  private void add(GRPCRouteFilter filter) {
    if (filter.requestMirror() != null) {
      addBackend(filter.requestMirror().backendRef());
    }
  }

  private void addAll(List<? extends BackendReference> refs) {
    refs.forEach(this::addBackend);
  }

  private void addBackend(@Nullable BackendReference ref) {
    if (ref != null) {
      found.add(Reference.backend(ref, home));
    }
  }

  private void add(GatewaySpec spec) {
    addListeners(spec.listeners());
    if (spec.infrastructure() != null && spec.infrastructure().parametersRef() != null) {
      var ref = spec.infrastructure().parametersRef();
      add(ref.group(), ref.kind(), null, ref.name());
    }
    if (spec.tls() == null) {
      return;
    }
    if (spec.tls().backend() != null) {
      addSecret(spec.tls().backend().clientCertificateRef());
    }
    FrontendTLSConfig frontend = spec.tls().frontend();
    if (frontend != null) {
      addBundles(frontend.default_());
      frontend.perPort().stream().map(TLSPortConfig::tls).forEach(this::addBundles);
    }
  }

  private void addListeners(List<Listener> listeners) {
    for (Listener listener : listeners) {
      if (listener.tls() != null) {
        listener.tls().certificateRefs().forEach(this::addSecret);
      }
    }
  }

  private void addSecret(@Nullable SecretObjectReference ref) {
    if (ref != null) {
      found.add(
          Reference.of(ref.group(), ref.kind(), Kind.SECRET, home, ref.namespace(), ref.name()));
    }
  }

  private void addBundles(@Nullable TLSConfig config) {
    if (config != null && config.validation() != null) {
      config
          .validation()
          .caCertificateRefs()
          .forEach(ref -> add(ref.group(), ref.kind(), ref.namespace(), ref.name()));
    }
  }

  private void add(@Nullable ParametersReference ref) {
    if (ref != null) {
      add(ref.group(), ref.kind(), ref.namespace(), ref.name());
    }
  }

  private void add(BackendTLSPolicy policy) {
    policy.spec().targetRefs().forEach(ref -> add(ref.group(), ref.kind(), null, ref.name()));
    if (policy.spec().validation() != null) {
      policy
          .spec()
          .validation()
          .caCertificateRefs()
          .forEach(ref -> add(ref.group(), ref.kind(), null, ref.name()));
    }
  }

  private void add(XBackendTrafficPolicy policy) {
    policy.spec().targetRefs().forEach(ref -> add(ref.group(), ref.kind(), null, ref.name()));
  }

  private void add(@Nullable String group, String kind, @Nullable String namespace, String name) {
    found.add(
        new Reference(
            group == null ? Kind.Group.CORE : group,
            kind,
            namespace == null || namespace.isEmpty() ? home : namespace,
            name));
  }
}
