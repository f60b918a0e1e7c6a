package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.ReferenceGrant;
import io.gatewayapi4j.model.ReferenceGrantFrom;
import io.gatewayapi4j.model.ReferenceGrantTo;
import io.gatewayapi4j.model.ResourceKey;
import java.util.ArrayList;
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

  static final Grants NONE = new Grants(SharedMap.empty());

  /** By the namespace that is referred to. */
  private final SharedMap<String, Set<AllowedReference>> allowed;

  private Grants(SharedMap<String, Set<AllowedReference>> allowed) {
    this.allowed = allowed;
  }

  /**
   * The references that are allowed after a change.
   *
   * @param changed the grants that have changed
   */
  Grants after(List<ResourceKey> changed, Resources resources) {
    List<Change<String, Set<AllowedReference>>> changes = new ArrayList<>();
    for (String namespace : Policies.namespaces(changed)) {
      Set<AllowedReference> references = new HashSet<>();
      resources
          .in(ReferenceGrant.class, namespace)
          .forEach(grant -> references.addAll(allowedBy(grant)));
      changes.add(new Change<>(namespace, null, references));
    }
    return new Grants(allowed.after(changes));
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
    Set<AllowedReference> here = allowed.getOrDefault(namespace, Set.of());
    return here.contains(new AllowedReference(from, new Target(group, kind, namespace, null)))
        || here.contains(new AllowedReference(from, new Target(group, kind, namespace, name)));
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
