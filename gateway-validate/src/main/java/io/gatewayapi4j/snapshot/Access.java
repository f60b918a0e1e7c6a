package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what across namespaces, and who does: routes attached to listeners, references allowed
 * by grants. What is allowed and done by nobody can be taken away. Immutable.
 *
 * @param listeners the listeners of managed Gateways and their ListenerSets, in the order of their
 *     owners
 * @param grants the ReferenceGrants, in the order of their keys
 */
public record Access(List<ListenerAccess> listeners, List<GrantAccess> grants) {
  public Access {
    listeners = List.copyOf(listeners);
    grants = List.copyOf(grants);
  }

  /**
   * A listener, and the namespaces that may attach routes to it.
   *
   * @param owner the Gateway or ListenerSet that it stands in
   * @param kinds the kinds of routes that it takes
   * @param everyNamespace whether any namespace may, also one that nothing is known of
   * @param allowed the namespaces that may, of those that occur in the resources; in order
   * @param used the namespaces that have a route attached; in order
   */
  public record ListenerAccess(
      ResourceKey owner,
      String name,
      List<Kind> kinds,
      boolean everyNamespace,
      List<String> allowed,
      List<String> used) {
    public ListenerAccess {
      kinds = List.copyOf(kinds);
      allowed = List.copyOf(allowed);
      used = List.copyOf(used);
    }

    /** The namespaces that may attach routes and have none attached; in order. */
    public List<String> unused() {
      List<String> unused = new ArrayList<>(allowed);
      unused.removeAll(used);
      return unused;
    }
  }

  /** A ReferenceGrant, and what it allows: each {@code from} with each {@code to}. */
  public record GrantAccess(ResourceKey grant, List<GrantedReference> references) {
    public GrantAccess {
      references = List.copyOf(references);
    }

    /** Whether nobody refers to anything by it. */
    public boolean unused() {
      return references.stream().allMatch(GrantedReference::unused);
    }
  }

  /**
   * A kind of reference that a grant allows.
   *
   * @param toName the only object that may be referred to; null for all of its kind
   * @param usedBy the resources that refer so; in order. Another grant may allow them the same
   */
  public record GrantedReference(
      String fromGroup,
      String fromKind,
      String fromNamespace,
      String toGroup,
      String toKind,
      @Nullable String toName,
      List<ResourceKey> usedBy) {
    public GrantedReference {
      usedBy = List.copyOf(usedBy);
    }

    /** Whether nobody refers so. */
    public boolean unused() {
      return usedBy.isEmpty();
    }
  }
}
