package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.ReferenceGrant;
import io.gatewayapi4j.model.ReferenceGrantFrom;
import io.gatewayapi4j.model.ReferenceGrantTo;
import io.gatewayapi4j.model.ResourceKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The references between namespaces that ReferenceGrants allow: every {@code from} of a grant with
 * every {@code to}, compared word for word. Immutable.
 */
final class Grants {
  /** What a grant allows: any object of the target kind where {@code name} is null. */
  record AllowedReference(Referrer from, Target to) {}

  record Referrer(String group, String kind, String namespace) {}

  record Target(String group, String kind, String namespace, @Nullable String name) {}

  private final Set<AllowedReference> allowed = new HashSet<>();

  Grants(List<ReferenceGrant> grants) {
    grants.forEach(grant -> allowed.addAll(allowedBy(grant)));
  }

  /** The references that one grant allows. */
  static Set<AllowedReference> allowedBy(ReferenceGrant grant) {
    Set<AllowedReference> references = new HashSet<>();
    for (ReferenceGrantFrom from : grant.spec().from()) {
      Referrer referrer = new Referrer(orEmpty(from.group()), from.kind(), from.namespace());
      for (ReferenceGrantTo to : grant.spec().to()) {
        String name = to.name() == null || to.name().isEmpty() ? null : to.name();
        references.add(
            new AllowedReference(
                referrer, new Target(orEmpty(to.group()), to.kind(), grant.namespace(), name)));
      }
    }
    return references;
  }

  /** Whether the holder may refer to the object: always in its own namespace, else by a grant. */
  boolean permit(ResourceKey holder, String group, String kind, String namespace, String name) {
    if (holder.namespace().equals(namespace)) {
      return true;
    }
    Referrer from =
        new Referrer(holder.kind().group(), holder.kind().spelling(), holder.namespace());
    return allowed.contains(new AllowedReference(from, new Target(group, kind, namespace, null)))
        || allowed.contains(new AllowedReference(from, new Target(group, kind, namespace, name)));
  }

  /** Why a reference without a grant does not count, whether or not its object exists. */
  static Failure notPermitted(
      FieldPath path, ResourceKey holder, String kind, String namespace, String name) {
    return new Failure(
        "RefNotPermitted",
        "%s refers to %s %s/%s, and no ReferenceGrant in namespace %s allows it: add one there, from %s in namespace %s to %s %s"
            .formatted(
                path,
                kind,
                namespace,
                name,
                namespace,
                holder.kind().spelling(),
                holder.namespace(),
                kind,
                name));
  }

  private static String orEmpty(@Nullable String group) {
    return group == null ? "" : group;
  }
}
