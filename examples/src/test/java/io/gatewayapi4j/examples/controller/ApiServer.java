package io.gatewayapi4j.examples.controller;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.NamespacedKubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.CustomResourceDefinitionContext;
import io.fabric8.kubernetes.client.server.mock.KubernetesAttributesExtractor;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.crud.AttributeSet;
import io.fabric8.mockwebserver.http.MockResponse;
import io.fabric8.mockwebserver.http.RecordedRequest;
import io.fabric8.mockwebserver.http.Response;
import io.fabric8.mockwebserver.http.WebSocket;
import io.fabric8.mockwebserver.http.WebSocketListener;
import io.gatewayapi4j.model.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Fabric8's API server in the memory of the test, and what it lacks of a real one: a status for a
 * version that is not the latest is refused, watches can be dropped, and be told that the version
 * they know is too old. It keeps count of what it was asked.
 */
final class ApiServer extends KubernetesCrudDispatcher implements AutoCloseable {
  private static final String TOO_OLD =
      """
      {"type": "ERROR", "object": {"kind": "Status", "apiVersion": "v1", "status": "Failure",
       "message": "too old resource version", "reason": "Expired", "code": 410}}
      """;

  private final KubernetesMockServer server;
  private final KubernetesSerialization json = new KubernetesSerialization();
  private final Set<WebSocket> watches = ConcurrentHashMap.newKeySet();

  /** The resources whose watches are told that they know too old a version, until they list. */
  private final Set<String> expired = ConcurrentHashMap.newKeySet();

  /** The keys that fabric8 keeps objects by, to be found without a look at all of them. */
  private final Map<Name, AttributeSet> keys = new ConcurrentHashMap<>();

  private final Set<String> asked = new TreeSet<>();
  private final Map<String, Integer> writes = new HashMap<>();
  private final AtomicInteger ended = new AtomicInteger();
  private int lists;
  private int refused;
  private int toFail;
  private long lastWrite;

  ApiServer() {
    super(Settings.STANDARD.stream().map(ApiServer::context).toList());
    server =
        new KubernetesMockServer(new Context(), new MockWebServer(), new HashMap<>(), this, false);
    server.init();
  }

  private static CustomResourceDefinitionContext context(Kind kind) {
    return new CustomResourceDefinitionContext.Builder()
        .withGroup(kind.group())
        .withVersion(kind.servedVersions().get(0))
        .withKind(kind.spelling())
        .withPlural(KubernetesObjects.plural(kind))
        .withScope(kind.namespaced() ? "Namespaced" : "Cluster")
        .withStatusSubresource(true)
        .build();
  }

  NamespacedKubernetesClient client() {
    return server.createClient();
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    Asked what = Asked.of(request);
    MockResponse response = answer(request, what);
    synchronized (this) {
      asked.add(what.toString());
      if (what.verb().equals("list")) {
        lists++;
        expired.remove(what.resource());
      }
    }
    return response;
  }

  private MockResponse answer(RecordedRequest request, Asked what) {
    if (what.verb().equals("watch")) {
      return watch(super.dispatch(request).getWebSocketListener(), what);
    }
    if (what.isStatusWrite()) {
      synchronized (this) {
        if (toFail > 0) {
          toFail--;
          return new MockResponse().setResponseCode(500);
        }
        if (isStale(request)) {
          refused++;
          return new MockResponse().setResponseCode(409);
        }
        // Whoever sees the status sees it counted.
        MockResponse response = super.dispatch(request);
        if (response.code() < 300) {
          writes.merge(what.object(), 1, Integer::sum);
          lastWrite = System.nanoTime();
        }
        return response;
      }
    }
    return super.dispatch(request);
  }

  /** One object, or a list; fabric8's own look for one goes through all. */
  @Override
  public MockResponse handleGet(String path) {
    AttributeSet query = getKey(path);
    if (Name.of(query) == null || path.contains("watch=true")) {
      return super.handleGet(path);
    }
    var entry = findResource(query);
    return entry == null
        ? new MockResponse().setResponseCode(404)
        : new MockResponse().setResponseCode(200).setBody(entry.getValue());
  }

  /** Deletes one object, but not while a status is written, which would bring it back. */
  @Override
  public synchronized MockResponse handleDelete(String path) {
    AttributeSet query = getKey(path);
    var entry = findResource(query);
    if (entry == null) {
      return new MockResponse().setResponseCode(404);
    }
    processEvent(path, query, entry.getKey(), null, null);
    return new MockResponse().setResponseCode(200).setBody(entry.getValue());
  }

  @Override
  public Map.@Nullable Entry<AttributeSet, String> findResource(AttributeSet query) {
    Name name = Name.of(query);
    if (name == null) {
      return super.findResource(query);
    }
    AttributeSet key = keys.get(name);
    String object = key == null ? null : map.get(key);
    return object == null ? null : Map.entry(key, object);
  }

  @Override
  public void processEvent(
      String path,
      AttributeSet asked,
      @Nullable AttributeSet before,
      @Nullable GenericKubernetesResource object,
      @Nullable String after) {
    super.processEvent(path, asked, before, object, after);
    if (after != null) {
      AttributeSet own = attributeExtractor.fromResource(after);
      AttributeSet key =
          own.containsKey(KubernetesAttributesExtractor.PLURAL)
              ? own
              : AttributeSet.merge(asked, own);
      keys.put(Objects.requireNonNull(Name.of(key)), key);
    }
  }

  private boolean isStale(RecordedRequest request) {
    var entry = findResource(getKey(request.getPath()));
    return entry != null
        && !version(entry.getValue())
            .equals(version(new String(request.getBody().getBytes(), StandardCharsets.UTF_8)));
  }

  private String version(String object) {
    return json.unmarshal(object, GenericKubernetesResource.class)
        .getMetadata()
        .getResourceVersion();
  }

  private MockResponse watch(WebSocketListener events, Asked what) {
    boolean tooOld = expired.contains(what.resource());
    return new MockResponse()
        .withWebSocketUpgrade(
            new WebSocketListener() {
              @Override
              public void onOpen(WebSocket socket, Response response) {
                if (tooOld) {
                  socket.send(TOO_OLD);
                }
                watches.add(socket);
                events.onOpen(socket, response);
              }

              @Override
              public void onClosing(WebSocket socket, int code, String reason) {
                watches.remove(socket);
                events.onClosing(socket, code, reason);
              }

              @Override
              public void onClosed(WebSocket socket, int code, String reason) {
                watches.remove(socket);
                // It waits for what is to be sent, which the thread that it is called by would
                // send.
                Thread closing =
                    new Thread(
                        () -> {
                          events.onClosed(socket, code, reason);
                          ended.incrementAndGet();
                        });
                closing.setDaemon(true);
                closing.start();
              }
            });
  }

  /** Ends all watches, and returns when none is left; their clients connect again. */
  void dropWatches() throws InterruptedException {
    List<WebSocket> dropped = new ArrayList<>(watches);
    int all = ended.get() + dropped.size();
    watches.clear();
    dropped.forEach(watch -> watch.close(1001, "going away"));
    // Fabric8's server fails where an object changes while a watch is about to end.
    await(() -> ended.get() >= all);
  }

  /** Ends all watches; new ones are told that they know too old a version until they list. */
  void expireWatches() throws InterruptedException {
    Settings.STANDARD.forEach(kind -> expired.add(KubernetesObjects.plural(kind)));
    dropWatches();
  }

  /** Waits until it holds. */
  void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for too long").isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** Lets the next writes of statuses fail. */
  synchronized void failWrites(int number) {
    toFail = number;
  }

  /** All objects, as JSON. */
  List<String> objects() {
    return new ArrayList<>(map.values());
  }

  /** What was asked for, such as {@code list httproutes} and {@code update httproutes/status}. */
  synchronized Set<String> asked() {
    return new TreeSet<>(asked);
  }

  /** How often the status of each object was written, by {@code httproutes/shop/cart}. */
  synchronized Map<String, Integer> writes() {
    return new HashMap<>(writes);
  }

  /** When the last status was written, by {@link System#nanoTime}. */
  synchronized long lastWrite() {
    return lastWrite;
  }

  /** How many kinds were listed, each time counted. */
  synchronized int lists() {
    return lists;
  }

  /** How many writes were refused, since they were for a version that is not the latest. */
  synchronized int refused() {
    return refused;
  }

  @Override
  public void close() {
    server.destroy();
  }

  /** What an object is found by. */
  private record Name(String plural, String namespace, String name) {
    static @Nullable Name of(AttributeSet attributes) {
      return attributes.containsKey(KubernetesAttributesExtractor.NAME)
          ? new Name(
              value(attributes, KubernetesAttributesExtractor.PLURAL),
              value(attributes, KubernetesAttributesExtractor.NAMESPACE),
              value(attributes, KubernetesAttributesExtractor.NAME))
          : null;
    }

    private static String value(AttributeSet attributes, String key) {
      return attributes.containsKey(key)
          ? attributes.getAttribute(key).getValues().get(0).toString()
          : "";
    }
  }

  /** A request as a rule of RBAC would see it. */
  private record Asked(String verb, String resource, String object) {
    static Asked of(RecordedRequest request) {
      String[] path = request.getPath().split("\\?", 2);
      List<String> parts = new ArrayList<>(List.of(path[0].substring(1).split("/")));
      parts.subList(0, parts.get(0).equals("api") ? 2 : 3).clear();
      String namespace = "";
      if (parts.size() > 2 && parts.get(0).equals("namespaces")) {
        namespace = parts.get(1) + "/";
        parts.subList(0, 2).clear();
      }
      String name = parts.size() > 1 ? parts.get(1) : "";
      String resource = parts.get(0) + (parts.size() > 2 ? "/" + parts.get(2) : "");
      String object = parts.get(0) + "/" + namespace + name;
      boolean watch = path.length > 1 && path[1].contains("watch=true");
      return new Asked(verb(request.getMethod(), name, watch), resource, object);
    }

    private static String verb(String method, String name, boolean watch) {
      return switch (method) {
        case "GET" -> watch ? "watch" : name.isEmpty() ? "list" : "get";
        case "POST" -> "create";
        case "PUT" -> "update";
        case "PATCH" -> "patch";
        default -> "delete";
      };
    }

    boolean isStatusWrite() {
      return resource.endsWith("/status");
    }

    @Override
    public String toString() {
      return verb + " " + resource;
    }
  }
}
