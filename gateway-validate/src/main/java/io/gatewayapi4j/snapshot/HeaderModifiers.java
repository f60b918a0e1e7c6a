package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.HTTPHeader;
import io.gatewayapi4j.model.HTTPHeaderFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Header modifiers of HTTPRoutes and GRPCRoutes; a name may be changed in one way only. */
final class HeaderModifiers {
  private HeaderModifiers() {}

  static HeaderEdits of(HTTPHeaderFilter filter, FieldPath path, Findings findings) {
    Set<String> names = new HashSet<>();
    List<String> remove = new ArrayList<>(filter.remove().size());
    List<HeaderEdits.Header> set = headers(filter.set(), names, path.child("set"), findings);
    List<HeaderEdits.Header> add = headers(filter.add(), names, path.child("add"), findings);
    for (String name : filter.remove()) {
      remove.add(once(name, names, path.child("remove"), findings));
    }
    return new HeaderEdits(set, add, remove);
  }

  private static List<HeaderEdits.Header> headers(
      List<HTTPHeader> written, Set<String> names, FieldPath path, Findings findings) {
    List<HeaderEdits.Header> headers = new ArrayList<>(written.size());
    for (HTTPHeader header : written) {
      String name = once(header.name(), names, path, findings);
      headers.add(new HeaderEdits.Header(name, header.value()));
    }
    return headers;
  }

  private static String once(String written, Set<String> names, FieldPath path, Findings findings) {
    String name = written.toLowerCase(Locale.ROOT);
    if (!names.add(name)) {
      findings.unsupported(
          path, "changes header " + written + " again: one action for a header, values in a list");
    }
    return name;
  }
}
