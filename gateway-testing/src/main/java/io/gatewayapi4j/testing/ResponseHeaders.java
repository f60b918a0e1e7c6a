package io.gatewayapi4j.testing;

import io.gatewayapi4j.analysis.ClientRequest;
import io.gatewayapi4j.router.CorsPolicy;
import io.gatewayapi4j.router.FilterChain;
import io.gatewayapi4j.router.Outcome;
import io.gatewayapi4j.router.RouteDecision;
import io.gatewayapi4j.snapshot.HeaderEdits;
import io.gatewayapi4j.snapshot.HeaderEdits.Header;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What becomes of the headers of an answer on its way to the client; names in lower case. */
public final class ResponseHeaders {
  private final Map<String, List<String>> set = new LinkedHashMap<>();
  private final Map<String, List<String>> add = new LinkedHashMap<>();
  private final List<String> remove = new ArrayList<>();

  private ResponseHeaders() {}

  /** What the gateway does to the answer to a request, or bears in its own. */
  public static ResponseHeaders of(ClientRequest request, RouteDecision decision) {
    ResponseHeaders headers = new ResponseHeaders();
    FilterChain filters = decision.filters();
    if (decision.outcome() == Outcome.FORWARD) {
      headers.with(filters.responseEdits());
    }
    CorsPolicy cors = filters.cors();
    if (cors != null && decision.outcome() == Outcome.FORWARD) {
      cors.actual(request, headers::set);
    } else if (cors != null && decision.outcome() == Outcome.RESPOND && decision.status() < 300) {
      cors.preflight(request, headers::set);
    }
    return headers;
  }

  /** What edits do, one after the other. */
  public static ResponseHeaders of(List<HeaderEdits> edits) {
    return new ResponseHeaders().with(edits);
  }

  /** The headers that are given other values, by name. */
  public Map<String, List<String>> set() {
    return Collections.unmodifiableMap(set);
  }

  /** The headers that are added to what there is, by name. */
  public Map<String, List<String>> add() {
    return Collections.unmodifiableMap(add);
  }

  /** The names of the headers that are dropped. */
  public List<String> remove() {
    return Collections.unmodifiableList(remove);
  }

  /** Whether nothing changes. */
  public boolean isEmpty() {
    return set.isEmpty() && add.isEmpty() && remove.isEmpty();
  }

  private ResponseHeaders with(List<HeaderEdits> all) {
    for (HeaderEdits edits : all) {
      for (Header header : edits.set()) {
        set(header.name(), header.value());
      }
      for (Header header : edits.add()) {
        add.computeIfAbsent(header.name(), unused -> new ArrayList<>(1)).add(header.value());
      }
      remove.addAll(edits.remove());
    }
    return this;
  }

  private void set(String name, String value) {
    set.put(name, List.of(value));
  }
}
