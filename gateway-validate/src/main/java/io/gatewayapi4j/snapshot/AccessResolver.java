package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.FromNamespaces;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.ListenerSet;
import io.gatewayapi4j.model.ReferenceGrant;
import io.gatewayapi4j.snapshot.Access.GrantAccess;
import io.gatewayapi4j.snapshot.Access.GrantedReference;
import io.gatewayapi4j.snapshot.Access.ListenerAccess;
import io.gatewayapi4j.snapshot.GatewayVerdict.SetVerdict;
import io.gatewayapi4j.snapshot.Grants.AllowedReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who may do what across namespaces, and who does. */
final class AccessResolver {
  static final Comparator<AllowedReference> ORDER =
      Comparator.<AllowedReference, String>comparing(reference -> reference.from().namespace())
          .thenComparing(reference -> reference.from().group())
          .thenComparing(reference -> reference.from().kind())
          .thenComparing(reference -> reference.to().group())
          .thenComparing(reference -> reference.to().kind())
          .thenComparing(reference -> orEmpty(reference.to().name()));

  private final World world;
  private final SortedSet<String> namespaces;

  AccessResolver(World world) {
    this.world = world;
    this.namespaces = world.resources().namespaces();
  }

  Access resolve(Gateways gateways, Attachments attachments) {
    List<ListenerAccess> listeners = new ArrayList<>();
    for (Gateway gateway : world.resources().all(Gateway.class)) {
      GatewayVerdict verdict = gateways.get(gateway.key());
      if (verdict != null) {
        addListeners(verdict.own(), attachments, listeners);
        for (SetVerdict set : verdict.listenerSets()) {
          addListeners(set.group(), attachments, listeners);
        }
      }
    }
    return new Access(listeners, grants(references()));
  }

  private void addListeners(
      ListenerGroup group, Attachments attachments, List<ListenerAccess> listeners) {
    for (ListenerVerdict listener : group.listeners()) {
      NamespaceRule rule = listener.namespaces();
      String home = group.owner().namespace();
      SortedSet<String> used = new TreeSet<>();
      for (Attachment attachment : attachments.at(listener.entry())) {
        used.add(attachment.route().key().namespace());
      }
      listeners.add(
          new ListenerAccess(
              group.owner(),
              listener.entry().name(),
              listener.kinds().supported(),
              rule.from() == FromNamespaces.ALL,
              namespaces.stream()
                  .filter(namespace -> rule.admits(home, namespace, world.resources()))
                  .toList(),
              List.copyOf(used)));
    }
  }

  private CrossReferences references() {
    CrossReferences references = new CrossReferences();
    world.resources().routes().forEach(references::add);
    world.resources().all(Gateway.class).forEach(references::add);
    world.resources().all(ListenerSet.class).forEach(references::add);
    return references;
  }

  private List<GrantAccess> grants(CrossReferences references) {
    List<GrantAccess> grants = new ArrayList<>();
    for (ReferenceGrant grant : world.resources().all(ReferenceGrant.class)) {
      List<GrantedReference> granted =
          Grants.allowedBy(grant).stream()
              .sorted(ORDER)
              .map(
                  one ->
                      new GrantedReference(
                          one.from().group(),
                          one.from().kind(),
                          one.from().namespace(),
                          one.to().group(),
                          one.to().kind(),
                          one.to().name(),
                          List.copyOf(references.holders(one.from(), one.to()))))
              .toList();
      grants.add(new GrantAccess(grant.key(), granted));
    }
    return grants;
  }

  private static String orEmpty(@Nullable String name) {
    return name == null ? "" : name;
  }
}
