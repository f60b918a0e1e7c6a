package io.gatewayapi4j.testing;

import io.gatewayapi4j.analysis.ClientRequest;
import io.gatewayapi4j.analysis.ClientRequest.Protocol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the request of an expectation. */
final class RequestFields {
  private static final int MAX_PORT = 65535;
  private static final List<String> FIELDS =
      List.of(
          "method",
          "url",
          "headers",
          "host",
          "path",
          "sni",
          "port",
          "protocol",
          "grpc",
          "gateway",
          "service",
          "sourceNamespace");

  private final YamlFields yaml;
  private final String path;
  private Map<String, Node> fields = Map.of();

  RequestFields(YamlFields yaml, String path) {
    this.yaml = yaml;
    this.path = path;
  }

  /** The request; null where it is none. */
  @Nullable ClientRequest read(Node node) {
    fields = yaml.fields(node, path, FIELDS);
    String grpc = text("grpc");
    String method = text("method");
    ClientRequest base;
    try {
      String url = text("url");
      String usual = grpc == null ? "GET" : "POST";
      base = ClientRequest.of(method == null ? usual : method, url == null ? "/" : url);
    } catch (IllegalArgumentException e) {
      yaml.problem(fields.get("url"), path + ".url", String.valueOf(e.getMessage()));
      return null;
    }
    if (!fields.containsKey("url")
        && !fields.containsKey("host")
        && !fields.containsKey("sni")
        && !fields.containsKey("path")
        && !fields.containsKey("protocol")
        && grpc == null) {
      yaml.problem(node, path, "has no url");
      return null;
    }
    return complete(base, grpc);
  }

  private ClientRequest complete(ClientRequest base, @Nullable String grpc) {
    String host = or(text("host"), base.host());
    String sni = text("sni");
    Integer port = number("port");
    Protocol protocol = protocol(grpc == null ? base.protocol() : Protocol.GRPC);
    return new ClientRequest(
        resource("gateway"),
        resource("service"),
        text("sourceNamespace"),
        port == null ? base.port() : port,
        protocol,
        sni == null ? base.sni() : sni,
        host,
        protocol == Protocol.GRPC && !fields.containsKey("method") ? "POST" : base.method(),
        or(text("path"), grpc == null ? base.path() : "/" + grpc),
        headers());
  }

  private Protocol protocol(Protocol usual) {
    String text = text("protocol");
    if (text == null) {
      return usual;
    }
    for (Protocol protocol : Protocol.values()) {
      if (protocol.name().equalsIgnoreCase(text)) {
        return protocol;
      }
    }
    yaml.problem(
        fields.get("protocol"), path + ".protocol", "is none of HTTP, HTTPS, GRPC, TLS, TCP, UDP");
    return usual;
  }

  private Map<String, List<String>> headers() {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    Node node = fields.get("headers");
    if (!YamlFields.isNull(node) && node != null) {
      yaml.entries(node, path + ".headers")
          .forEach(
              (name, values) -> {
                List<String> texts = new ArrayList<>();
                for (Node value : yaml.elements(values)) {
                  texts.add(or(yaml.text(value, path + ".headers." + name), ""));
                }
                headers.put(name, texts);
              });
    }
    return headers;
  }

  private @Nullable String resource(String field) {
    String text = text(field);
    if (text != null && !text.matches("[^/]+/[^/]+")) {
      yaml.problem(fields.get(field), path + "." + field, "is not NAMESPACE/NAME");
    }
    return text;
  }

  private @Nullable String text(String field) {
    Node node = fields.get(field);
    return node == null ? null : yaml.text(node, path + "." + field);
  }

  private @Nullable Integer number(String field) {
    Node node = fields.get(field);
    return node == null ? null : yaml.number(node, path + "." + field, 1, MAX_PORT);
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }
}
