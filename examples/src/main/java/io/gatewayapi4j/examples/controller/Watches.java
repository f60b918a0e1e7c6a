package io.gatewayapi4j.examples.controller;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.fabric8.kubernetes.client.informers.cache.Cache;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One informer for each kind. They list, watch, reconnect, and list again when told that they know
 * too old a version; here only the names of what changed are of interest, and what is there now.
 */
final class Watches implements Closeable {
  private final Map<Kind, SharedIndexInformer<GenericKubernetesResource>> informers =
      new EnumMap<>(Kind.class);
  private final KubernetesObjects objects;

  /**
   * Starts to watch.
   *
   * @param changed told the key of each object that is new, changed or gone
   */
  Watches(KubernetesClient client, List<Kind> kinds, Consumer<ResourceKey> changed) {
    objects = new KubernetesObjects(client);
    for (Kind kind : kinds) {
      var everywhere = client.genericKubernetesResources(KubernetesObjects.context(kind));
      var informer = kind.namespaced() ? everywhere.inAnyNamespace() : everywhere;
      informers.put(kind, informer.runnableInformer(0).addEventHandler(new Changed(kind, changed)));
    }
  }

  /** Lists all kinds, and returns when all are listed; from then on they are watched. */
  void start() {
    informers.values().stream()
        .map(informer -> informer.start().toCompletableFuture())
        .toList()
        .forEach(started -> started.join());
  }

  /** The keys of all that is there. */
  List<ResourceKey> keys() {
    List<ResourceKey> keys = new ArrayList<>();
    informers.forEach(
        (kind, informer) ->
            informer.getStore().list().forEach(object -> keys.add(key(kind, object))));
    return keys;
  }

  /** The resource as last seen; null where it is gone, or not what its kind is known to be. */
  @Nullable Resource find(ResourceKey key) {
    String name =
        key.namespace().isEmpty()
            ? key.name()
            : Cache.namespaceKeyFunc(key.namespace(), key.name());
    GenericKubernetesResource object =
        Objects.requireNonNull(informers.get(key.kind())).getStore().getByKey(name);
    return object == null ? null : objects.read(object);
  }

  private static ResourceKey key(Kind kind, GenericKubernetesResource object) {
    String namespace = kind.namespaced() ? object.getMetadata().getNamespace() : "";
    return new ResourceKey(kind, namespace, object.getMetadata().getName());
  }

  @Override
  public void close() {
    informers.values().forEach(SharedIndexInformer::close);
  }

  private record Changed(Kind kind, Consumer<ResourceKey> changed)
      implements ResourceEventHandler<GenericKubernetesResource> {
    @Override
    public void onAdd(GenericKubernetesResource object) {
      changed.accept(key(kind, object));
    }

    @Override
    public void onUpdate(GenericKubernetesResource before, GenericKubernetesResource after) {
      changed.accept(key(kind, after));
    }

    @Override
    public void onDelete(GenericKubernetesResource object, boolean unseen) {
      changed.accept(key(kind, object));
    }
  }
}
