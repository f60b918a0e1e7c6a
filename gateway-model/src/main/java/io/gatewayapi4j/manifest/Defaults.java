package io.gatewayapi4j.manifest;

import io.gatewayapi4j.manifest.Node.Field;
import io.gatewayapi4j.manifest.Node.Fields;
import io.gatewayapi4j.manifest.Shape.Part;
import io.gatewayapi4j.model.Absent;
import io.gatewayapi4j.model.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The defaults of the custom resource definitions of Gateway API v1.6.1, as a step of its own: what
 * an API server would add to a resource on storing it. Reading and writing leave absent fields
 * absent. Thread-safe.
 */
public final class Defaults {
  /** By record and field. One field has one default, wherever its record is used. */
  private static final String TABLE =
      """
      {
       "AllowedListeners":{"namespaces":{"from":"None"}},
       "AllowedRoutes":{"namespaces":{"from":"Same"}},
       "BackendObjectReference":{"group":"","kind":"Service"},
       "BackendRef":{"group":"","kind":"Service","weight":1},
       "BudgetDetails":{"percent":20,"interval":"10s"},
       "CookieConfig":{"lifetimeType":"Session"},
       "Fraction":{"denominator":100},
       "FrontendTLSValidation":{"mode":"AllowValidOnly"},
       "GRPCBackendRef":{"group":"","kind":"Service","weight":1},
       "GRPCHeaderMatch":{"type":"Exact"},
       "GRPCMethodMatch":{"type":"Exact"},
       "Gateway":{"status":{"conditions":WAITING}},
       "GatewayClass":{"status":{"conditions":ACCEPTING}},
       "GatewayClassStatus":{"conditions":ACCEPTING},
       "GatewaySpecAddress":{"type":"IPAddress"},
       "GatewayStatus":{"conditions":WAITING},
       "GatewayStatusAddress":{"type":"IPAddress"},
       "HTTPBackendRef":{"group":"","kind":"Service","weight":1},
       "HTTPCORSFilter":{"maxAge":5},
       "HTTPHeaderMatch":{"type":"Exact"},
       "HTTPPathMatch":{"type":"PathPrefix","value":"/"},
       "HTTPQueryParamMatch":{"type":"Exact"},
       "HTTPRequestRedirectFilter":{"statusCode":302},
       "HTTPRouteMatch":{"path":{"type":"PathPrefix","value":"/"}},
       "HTTPRouteRule":{"matches":[{"path":{"type":"PathPrefix","value":"/"}}]},
       "HTTPRouteSpec":{"rules":[{"matches":[{"path":{"type":"PathPrefix","value":"/"}}]}]},
       "Listener":{"allowedRoutes":{"namespaces":{"from":"Same"}}},
       "ListenerNamespaces":{"from":"None"},
       "ListenerSet":{"status":{"conditions":WAITING}},
       "ListenerSetStatus":{"conditions":WAITING},
       "ListenerTLSConfig":{"mode":"Terminate"},
       "ParentGatewayReference":{"group":"gateway.networking.k8s.io","kind":"Gateway"},
       "ParentReference":{"group":"gateway.networking.k8s.io","kind":"Gateway"},
       "RetryConstraint":{"budget":{"percent":20,"interval":"10s"},
         "minRetryRate":{"count":10,"interval":"1s"}},
       "RouteGroupKind":{"group":"gateway.networking.k8s.io"},
       "RouteNamespaces":{"from":"Same"},
       "SecretObjectReference":{"group":"","kind":"Secret"},
       "SessionPersistence":{"type":"Cookie"},
       "XMesh":{"status":{"conditions":ACCEPTING}},
       "XMeshStatus":{"conditions":WAITING}
      }
      """
          .replace("WAITING", "[" + pending("Accepted") + "," + pending("Programmed") + "]")
          .replace("ACCEPTING", "[" + pending("Accepted") + "]");

  private static final Map<String, Fields> BY_RECORD = byRecord();

  private Defaults() {}

  /** The resource with what is absent and has a default; itself where there is nothing to add. */
  public static <R extends Resource> R of(R resource) {
    @SuppressWarnings("unchecked") // a record is made into one of its own type
    R filled = (R) filled(resource, Shape.of(resource.getClass()));
    return filled;
  }

  /** The default of a field of a record, or null where it has none. */
  static @Nullable Node of(String record, String field) {
    Fields fields = BY_RECORD.get(record);
    return fields == null ? null : fields.value(field);
  }

  /** The number of fields that have a default. */
  static int size() {
    int size = 0;
    for (Fields record : BY_RECORD.values()) {
      size += record.fields().size();
    }
    return size;
  }

  private static Object filled(Object record, Shape shape) {
    Fields defaults = BY_RECORD.get(record.getClass().getSimpleName());
    Part[] parts = shape.parts();
    @Nullable Object[] values = new @Nullable Object[parts.length];
    boolean changed = false;
    for (int i = 0; i < parts.length; i++) {
      Object value = parts[i].get(record);
      values[i] = filled(value, parts[i], defaults);
      changed |= values[i] != value;
    }
    return changed ? shape.make(values) : record;
  }

  private static @Nullable Object filled(
      @Nullable Object value, Part part, @Nullable Fields defaults) {
    Object present = value;
    if (value == null || Absent.is(value)) {
      Node node = defaults == null ? null : defaults.value(part.name);
      present = node == null ? value : part.form.read(node, Binder.ofDefaults());
    }
    Shape nested = part.form.shape();
    if (present == null || nested == null) {
      return present;
    }
    return present instanceof List<?> list ? filled(list, nested) : filled(present, nested);
  }

  private static List<?> filled(List<?> list, Shape shape) {
    List<Object> items = new ArrayList<>(list.size());
    boolean changed = false;
    for (Object item : list) {
      Object filled = filled(item, shape);
      changed |= filled != item;
      items.add(filled);
    }
    return changed ? items : list;
  }

  private static String pending(String type) {
    return """
        {"type":"%s","status":"Unknown","lastTransitionTime":"1970-01-01T00:00:00Z",
         "reason":"Pending","message":"Waiting for controller"}"""
        .formatted(type);
  }

  private static Map<String, Fields> byRecord() {
    Map<String, Fields> table = new HashMap<>();
    if (JsonWriter.parse(TABLE) instanceof Fields records) {
      for (Field record : records.fields()) {
        table.put(record.name(), (Fields) record.value());
      }
    }
    return table;
  }
}
