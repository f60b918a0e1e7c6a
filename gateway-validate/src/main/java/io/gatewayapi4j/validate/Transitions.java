package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.ConfigMap;
import io.gatewayapi4j.model.EndpointSlice;
import io.gatewayapi4j.model.GatewayClass;
import io.gatewayapi4j.model.ObjectMeta;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.Secret;
import io.gatewayapi4j.model.Service;
import io.gatewayapi4j.model.ServiceSpec;
import io.gatewayapi4j.model.XMesh;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What may not change in a resource that exists. What a manifest leaves out of the metadata is kept
 * by the API server, so it counts as unchanged; what it says of the generation and of the time of
 * creation is not even looked at.
 */
final class Transitions {
  private static final String ALLOWED = "{}";
  private static final String KEEP =
      "keep " + ALLOWED + ", or delete the resource and make it anew";

  private final List<Violation> violations;

  private Transitions(List<Violation> violations) {
    this.violations = violations;
  }

  static void check(Resource before, Resource after, List<Violation> violations) {
    Transitions transitions = new Transitions(violations);
    if (before.kind() != after.kind()) {
      transitions.stays("kind", before.kind().spelling(), after.kind().spelling());
      return;
    }
    transitions.metadata(before, after);
    transitions.content(before, after);
  }

  private void metadata(Resource before, Resource after) {
    ObjectMeta old = before.metadata();
    ObjectMeta now = after.metadata();
    stays("metadata.name", old.name(), now.name());
    stays("metadata.namespace", before.namespace(), after.namespace());
    kept("metadata.uid", old.uid(), now.uid());
    if (old.deletionTimestamp() == null) {
      notSet("metadata.deletionTimestamp", now.deletionTimestamp());
    } else if (!old.finalizers().containsAll(now.finalizers())) {
      refuse(
          "metadata.finalizers",
          now.finalizers(),
          "none can be added while the resource is being deleted",
          "keep " + ALLOWED,
          "those it had: " + Explanation.shown(old.finalizers()));
    }
    String grace = "metadata.deletionGracePeriodSeconds";
    if (old.deletionGracePeriodSeconds() == null) {
      notSet(grace, now.deletionGracePeriodSeconds());
    }
    kept(grace, old.deletionGracePeriodSeconds(), now.deletionGracePeriodSeconds());
  }

  private void content(Resource before, Resource after) {
    if (before instanceof GatewayClass old && after instanceof GatewayClass now) {
      stays("spec.controllerName", old.spec().controllerName(), now.spec().controllerName());
    } else if (before instanceof XMesh old && after instanceof XMesh now) {
      stays("spec.controllerName", old.spec().controllerName(), now.spec().controllerName());
    } else if (before instanceof EndpointSlice old && after instanceof EndpointSlice now) {
      kept("addressType", old.addressType(), now.addressType());
    } else if (before instanceof Service old && after instanceof Service now) {
      service(old.spec(), now.spec());
    } else if (before instanceof Secret old && after instanceof Secret now) {
      kept("type", Objects.requireNonNullElse(old.type(), "Opaque"), now.type());
      if (immutable(old.immutable(), now.immutable())) {
        same("data", SecretData.of(old), SecretData.of(now));
      }
    } else if (before instanceof ConfigMap old && after instanceof ConfigMap now) {
      if (immutable(old.immutable(), now.immutable())) {
        same("data", old.data(), now.data());
        same("binaryData", old.binaryData(), now.binaryData());
      }
    }
  }

  private void service(ServiceSpec old, ServiceSpec now) {
    boolean assigned = old.clusterIP() != null && !old.clusterIP().isEmpty();
    boolean left = now.clusterIP() == null || now.clusterIP().isEmpty();
    if (assigned
        && !left
        && !"ExternalName".equals(old.type())
        && !"ExternalName".equals(now.type())) {
      kept("spec.clusterIP", old.clusterIP(), now.clusterIP());
    }
  }

  /** Whether the content stays for good; that it does so stays as well. */
  private boolean immutable(@Nullable Boolean old, @Nullable Boolean now) {
    if (!Boolean.TRUE.equals(old)) {
      return false;
    }
    kept("immutable", old, now);
    return true;
  }

  private void same(String path, Map<String, String> old, Map<String, String> now) {
    if (!old.equals(now)) {
      String found = now.size() + " entries"; // which may be secret
      refuse(path, found, "the resource is immutable", KEEP, "the entries it had");
    }
  }

  private void notSet(String path, @Nullable Object now) {
    if (now != null) {
      refuse(path, now, "only an API server sets it", "leave it out", "nothing");
    }
  }

  private void kept(String path, @Nullable Object old, @Nullable Object now) {
    if (old != null && now != null) {
      stays(path, old, now);
    }
  }

  private void stays(String path, Object old, Object now) {
    if (!old.equals(now)) {
      String allowed = "the value it had: " + Explanation.shown(old);
      refuse(path, now, "this cannot be changed", KEEP, allowed);
    }
  }

  private void refuse(String path, Object found, String why, String advice, String allowed) {
    String message = "found " + Explanation.shown(found) + ", but " + why + "; ";
    message += advice.replace(ALLOWED, allowed);
    violations.add(new Violation("transition/immutable", path, message, found, allowed));
  }
}
