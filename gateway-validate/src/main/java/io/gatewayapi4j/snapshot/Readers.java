package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Choice;
import io.gatewayapi4j.model.DefaultScope;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ListenerSet;
import io.gatewayapi4j.model.ParentReference;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at what: for each key the resources whose verdict may depend on what is known of it. A
 * verdict depends on nothing else than its own resource and what is told by {@link #inputs}.
 * Immutable.
 */
final class Readers {
  /** Stands for the Gateways that take routes which ask for default ones. */
  static final ResourceKey DEFAULT_GATEWAYS = new ResourceKey(Kind.GATEWAY, "", "");

  /** Stands for who runs the mesh. */
  static final ResourceKey MESH = new ResourceKey(Kind.X_MESH, "", "");

  static final Readers NONE = new Readers(SharedMap.empty());

  private static final KeyOrder<ResourceKey> ORDER = new KeyOrder<>(Function.identity());

  private final SharedMap<ResourceKey, List<ResourceKey>> readers;

  private Readers(SharedMap<ResourceKey, List<ResourceKey>> readers) {
    this.readers = readers;
  }

  /** Stands for the ReferenceGrants of a namespace. */
  static ResourceKey grants(String namespace) {
    return new ResourceKey(Kind.REFERENCE_GRANT, namespace, "");
  }

  boolean isEmpty() {
    return readers.isEmpty();
  }

  /** Who looks at a key, in order. */
  List<ResourceKey> of(ResourceKey key) {
    return readers.getOrDefault(key, List.of());
  }

  /** Those of one kind. */
  List<ResourceKey> of(ResourceKey key, Kind kind) {
    return ORDER.of(of(key), kind);
  }

  /** The readers after changes of resources, which come in the order of their keys. */
  Readers after(List<Change<ResourceKey, Resource>> changes) {
    Map<ResourceKey, List<Change<ResourceKey, ResourceKey>>> byInput =
        new HashMap<>(changes.size() * 2);
    for (Change<ResourceKey, Resource> change : changes) {
      List<ResourceKey> before = inputs(change.before());
      List<ResourceKey> after = inputs(change.after());
      ResourceKey reader = change.key();
      for (ResourceKey input : before) {
        if (!after.contains(input)) {
          add(byInput, input, new Change<>(reader, reader, null));
        }
      }
      for (ResourceKey input : after) {
        if (!before.contains(input)) {
          add(byInput, input, new Change<>(reader, null, reader));
        }
      }
    }
    List<Change<ResourceKey, List<ResourceKey>>> merged = new ArrayList<>(byInput.size());
    byInput.forEach(
        (input, own) -> {
          List<ResourceKey> after = ORDER.after(of(input), own);
          merged.add(new Change<>(input, null, after.isEmpty() ? null : after));
        });
    return new Readers(readers.after(merged));
  }

  private static void add(
      Map<ResourceKey, List<Change<ResourceKey, ResourceKey>>> byInput,
      ResourceKey input,
      Change<ResourceKey, ResourceKey> change) {
    byInput.computeIfAbsent(input, key -> new ArrayList<>(2)).add(change);
  }

  /** What the verdict on a resource depends on, beside the resource itself. */
  private static List<ResourceKey> inputs(@Nullable Resource resource) {
    if (resource == null) {
      return List.of();
    }
    List<ResourceKey> inputs = new ArrayList<>();
    for (Reference reference : ObjectReferences.of(resource)) {
      add(reference.target(), inputs);
      if (!reference.namespace().isEmpty() && !reference.namespace().equals(resource.namespace())) {
        add(grants(reference.namespace()), inputs);
      }
    }
    if (resource instanceof Gateway gateway) {
      inputs.add(new ResourceKey(Kind.GATEWAY_CLASS, "", gateway.spec().gatewayClassName()));
    } else if (resource instanceof ListenerSet set) {
      add(Parents.of(set), inputs);
      inputs.add(namespace(resource));
    } else if (resource instanceof Route route) {
      addParents(route, inputs);
      inputs.add(namespace(resource));
    }
    return inputs;
  }

  private static void addParents(Route route, List<ResourceKey> inputs) {
    for (ParentReference ref : route.spec().parentRefs()) {
      ResourceKey parent = Parents.of(route, ref);
      add(parent, inputs);
      if (parent != null && parent.kind() == Kind.SERVICE) {
        add(MESH, inputs);
      }
    }
    Choice<DefaultScope> scope = route.spec().useDefaultGateways();
    if (scope != null && !scope.is(DefaultScope.NONE)) {
      inputs.add(DEFAULT_GATEWAYS);
    }
  }

  private static ResourceKey namespace(Resource resource) {
    return new ResourceKey(Kind.NAMESPACE, "", resource.namespace());
  }

  private static void add(@Nullable ResourceKey key, List<ResourceKey> inputs) {
    if (key != null && !inputs.contains(key)) {
      inputs.add(key);
    }
  }
}
