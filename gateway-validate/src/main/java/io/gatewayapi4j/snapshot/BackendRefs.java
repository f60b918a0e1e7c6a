package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.BackendReference;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.Route;
import io.gatewayapi4j.model.Service;
import io.gatewayapi4j.model.ServiceImport;
import io.gatewayapi4j.model.ServicePort;
import io.gatewayapi4j.model.XBackend;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The references of one route to backends, for one use. Of what is wrong with one the first is
 * told: its kind, then the grant, then the object, then its port, then the protocol.
 */
final class BackendRefs {
  private static final String NOT_FOUND = "BackendNotFound";
  private static final String INVALID_KIND = "InvalidKind";

  private final World world;
  private final ResourceKey holder;
  private final Use use;

  BackendRefs(World world, Route route, Use use) {
    this.world = world;
    this.holder = route.key();
    this.use = use;
  }

  /** The namespace of the route, where references point that name none. */
  String namespace() {
    return holder.namespace();
  }

  /** The backend that is referred to. What is wrong with it is noted, and is its problem. */
  Backend resolve(BackendReference ref, int weight, FieldPath path, Findings findings) {
    String group = ref.group() == null ? Kind.Group.CORE : ref.group();
    String kind = ref.kind() == null ? Kind.SERVICE.spelling() : ref.kind();
    String namespace =
        ref.namespace() == null || ref.namespace().isEmpty() ? namespace() : ref.namespace();
    BackendTarget target = target(group, kind, namespace, ref, path);
    if (target.failure() != null) {
      findings.unresolved(target.failure());
    }
    return new Backend(
        group,
        kind,
        namespace,
        ref.name(),
        target.port(),
        weight,
        target.problem(),
        target.protocol(),
        target.tls(),
        List.of());
  }

  private BackendTarget target(
      String group, String written, String namespace, BackendReference ref, FieldPath path) {
    Kind kind = Kind.of(group, written);
    if (kind != Kind.SERVICE && kind != Kind.SERVICE_IMPORT && kind != Kind.X_BACKEND) {
      String message =
          "%s refers to a %s: it must be a Service, a ServiceImport or an XBackend, with its group";
      return BackendTarget.failed(
          ref.port(), INVALID_KIND, message.formatted(path, Failure.kind(group, written)));
    }
    ResourceKey key = new ResourceKey(kind, namespace, ref.name());
    if (use != Use.MESH
        && !world.grants().permit(holder, kind.group(), written, namespace, ref.name())) {
      return BackendTarget.failed(
          ref.port(), Grants.notPermitted(path, holder, written, namespace, ref.name()));
    }
    if (kind == Kind.SERVICE) {
      return service(key, ref, path);
    }
    return kind == Kind.SERVICE_IMPORT ? imported(key, ref, path) : external(key, ref, path);
  }

  private BackendTarget service(ResourceKey key, BackendReference ref, FieldPath path) {
    Service service = world.resources().find(Service.class, key.namespace(), key.name());
    if (service == null) {
      return missing(key, ref, path);
    }
    if ("ExternalName".equals(service.spec().type())) {
      String message =
          "%s refers to %s of type ExternalName, which is not supported: use one with endpoints";
      return BackendTarget.failed(ref.port(), INVALID_KIND, message.formatted(path, key));
    }
    return port(key, ref, path, service.spec().ports());
  }

  private BackendTarget imported(ResourceKey key, BackendReference ref, FieldPath path) {
    ServiceImport imported =
        world.resources().find(ServiceImport.class, key.namespace(), key.name());
    return imported == null
        ? missing(key, ref, path)
        : port(key, ref, path, imported.spec().ports());
  }

  private BackendTarget port(
      ResourceKey key, BackendReference ref, FieldPath path, List<ServicePort> ports) {
    if (ref.port() == null) {
      String message = "%s names no port of %s: add one of %s";
      return BackendTarget.failed(null, NOT_FOUND, message.formatted(path, key, numbers(ports)));
    }
    ServicePort port = BackendProtocols.find(holder.kind(), ref.port(), ports);
    if (port == null) {
      String message = "%s refers to port %d of %s, which does not have it: use one of %s";
      return BackendTarget.failed(
          ref.port(), NOT_FOUND, message.formatted(path, ref.port(), key, numbers(ports)));
    }
    BackendPolicies.Effective policy =
        use == Use.GATEWAY && key.kind() == Kind.SERVICE && BackendPolicies.concern(holder.kind())
            ? world.policies().effective(key, port.name())
            : null;
    String problem =
        new BackendProtocols(world.features()).problem(holder.kind(), port, policy != null);
    if (problem != null) {
      String message = "%s refers to port %d of %s: %s";
      return BackendTarget.failed(
          ref.port(), "UnsupportedProtocol", message.formatted(path, ref.port(), key, problem));
    }
    return new BackendTarget(
        ref.port(),
        null,
        unusable(key, policy),
        BackendProtocols.spoken(port),
        policy == null ? null : policy.tls());
  }

  /** Why nothing can be sent to a Service although all is there. */
  private @Nullable String unusable(ResourceKey key, BackendPolicies.@Nullable Effective policy) {
    if (policy != null && policy.problem() != null) {
      return policy.problem();
    }
    return world.endpoints().noneReady(key) ? Backend.NO_ENDPOINTS : null;
  }

  private BackendTarget external(ResourceKey key, BackendReference ref, FieldPath path) {
    XBackend backend = world.resources().find(XBackend.class, key.namespace(), key.name());
    if (backend == null) {
      return missing(key, ref, path);
    }
    Integer port = backend.spec().port() == null ? null : backend.spec().port().port();
    if (ref.port() != null && !Objects.equals(ref.port(), port)) {
      String message = "%s refers to port %d of %s, which does not have it: use [%s]";
      return BackendTarget.failed(
          ref.port(), NOT_FOUND, message.formatted(path, ref.port(), key, port));
    }
    return ExternalBackends.target(backend, port);
  }

  private static BackendTarget missing(ResourceKey key, BackendReference ref, FieldPath path) {
    return BackendTarget.failed(
        ref.port(),
        NOT_FOUND,
        "%s refers to %s, which does not exist: create it, or correct the name"
            .formatted(path, key));
  }

  private static List<Integer> numbers(List<ServicePort> ports) {
    return ports.stream().map(ServicePort::port).filter(Objects::nonNull).distinct().toList();
  }
}
