package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.HTTPHeader;
import io.gatewayapi4j.model.HTTPHeaderFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lint on filters that change headers. */
final class HeaderLint {
  private static final Set<String> OF_CONNECTION =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "content-length");

  private HeaderLint() {}

  static void request(@Nullable HTTPHeaderFilter filter, String path, LintRule.Sink sink) {
    if (filter != null) {
      new Edits(path + ".requestHeaderModifier", true, sink).check(filter);
    }
  }

  static void response(@Nullable HTTPHeaderFilter filter, String path, LintRule.Sink sink) {
    if (filter != null) {
      new Edits(path + ".responseHeaderModifier", false, sink).check(filter);
    }
  }

  /** The names of one filter, as they come. */
  private static final class Edits {
    private final String path;
    private final boolean request;
    private final LintRule.Sink sink;

    /** What was written of each name, and in which list. */
    private final Map<String, List<String>> seen = new HashMap<>();

    Edits(String path, boolean request, LintRule.Sink sink) {
      this.path = path;
      this.request = request;
      this.sink = sink;
    }

    void check(HTTPHeaderFilter filter) {
      headers("set", filter.set());
      headers("add", filter.add());
      for (int i = 0; i < filter.remove().size(); i++) {
        name(filter.remove().get(i), "remove", path + ".remove[" + i + "]");
      }
    }

    private void headers(String list, List<HTTPHeader> headers) {
      for (int i = 0; i < headers.size(); i++) {
        name(headers.get(i).name(), list, path + "." + list + "[" + i + "].name");
      }
    }

    private void name(String written, String list, String at) {
      String name = written.toLowerCase(Locale.ROOT);
      List<String> other = seen.putIfAbsent(name, List.of(written, list));
      if (other != null && !other.get(1).equals(list)) {
        LintRule.HEADER_EDITED_TWICE.at(at, written, sink);
      } else if (other != null && !other.get(0).equals(written)) {
        LintRule.HEADER_NAME_CASE.at(at, written, sink);
      }
      if (request && name.equals("host")) {
        LintRule.HOST_HEADER_SET.at(at, written, sink);
      } else if (OF_CONNECTION.contains(name)) {
        LintRule.CONNECTION_HEADER_EDITED.at(at, written, sink);
      }
    }
  }
}
