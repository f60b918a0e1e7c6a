package io.gatewayapi4j.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.gatewayapi4j.analysis.ClientRequest;
import io.gatewayapi4j.analysis.ClientRequest.Protocol;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one line of a file of requests: a JSON object. */
final class RequestReader {
  private static final JsonStringEncoder QUOTE = JsonStringEncoder.getInstance();

  private @Nullable String id;
  private @Nullable String gateway;
  private @Nullable String service;
  private @Nullable String sourceNamespace;
  private @Nullable Integer port;
  private Protocol protocol = Protocol.HTTP;
  private @Nullable String sni;
  private String host = "";
  private String method = "";
  private String path = "";
  private final Map<String, List<String>> headers = new LinkedHashMap<>();

  private RequestReader() {}

  /** The request of a line, or why there is none. */
  static RequestLine read(String line) {
    RequestReader fields = new RequestReader();
    try (JsonParser json = Json.FACTORY.createParser(line)) {
      fields.read(json);
      return fields.request();
    } catch (UnusableException e) {
      String id = fields.id == null ? idOf(line) : fields.id;
      return new RequestLine.Unusable(id, String.valueOf(e.getMessage()));
    } catch (JsonProcessingException e) {
      return new RequestLine.Unusable(fields.id, "not JSON: " + reason(e));
    } catch (IOException e) {
      return new RequestLine.Unusable(fields.id, "cannot be read: " + e.getMessage());
    }
  }

  /** The id of a line that cannot be used, where it stands behind what is wrong; null for none. */
  private static @Nullable String idOf(String line) {
    try (JsonParser json = Json.FACTORY.createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean id = json.currentName().equals("id");
        json.nextToken();
        if (id) {
          return id(json);
        }
        json.skipChildren();
      }
      return null;
    } catch (UnusableException | IOException e) {
      return null;
    }
  }

  /** What is wrong, without where an object began: it is one line. */
  private static String reason(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    int place = message.indexOf(" (start marker at");
    return place < 0 ? message : message.substring(0, place);
  }

  private RequestLine request() {
    if (gateway != null && service != null) {
      throw new UnusableException("\"gateway\" and \"service\" exclude each other");
    }
    boolean http = protocol == Protocol.HTTP || protocol == Protocol.HTTPS;
    ClientRequest request =
        new ClientRequest(
            gateway,
            service,
            sourceNamespace,
            port,
            protocol,
            sni,
            host,
            method.isEmpty() ? http ? "GET" : "POST" : method,
            path.isEmpty() ? "/" : path,
            headers);
    return new RequestLine.Asked(id, request);
  }

  private void read(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new UnusableException("not a JSON object");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      JsonToken token = json.nextToken();
      if (token != JsonToken.VALUE_NULL) {
        readField(field, json);
      }
    }
    if (json.nextToken() != null) {
      throw new UnusableException("more than one JSON value on the line");
    }
  }

  private void readField(String field, JsonParser json) throws IOException {
    switch (field) {
      case "id" -> id = id(json);
      case "gateway" -> gateway = namespaceAndName(field, json);
      case "service" -> service = namespaceAndName(field, json);
      case "sourceNamespace" -> sourceNamespace = text(field, json);
      case "port" -> port = port(json);
      case "protocol" -> protocol = protocol(text(field, json));
      case "sni" -> sni = text(field, json);
      case "host" -> host = text(field, json);
      case "method" -> method = text(field, json);
      case "path" -> path = text(field, json);
      case "headers" -> readHeaders(json);
      default -> throw new UnusableException("unknown field \"" + field + "\"");
    }
  }

  private void readHeaders(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new UnusableException("\"headers\" is not an object");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      List<String> values =
          headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), unused -> new ArrayList<>(1));
      if (json.nextToken() == JsonToken.START_ARRAY) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          values.add(text("headers." + name, json));
        }
      } else {
        values.add(text("headers." + name, json));
      }
    }
  }

  private static String id(JsonParser json) throws IOException {
    return json.currentToken().isNumeric()
        ? json.getText()
        : '"' + String.valueOf(QUOTE.quoteAsString(text("id", json))) + '"';
  }

  private static String text(String field, JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw new UnusableException("\"" + field + "\" is not a string");
    }
    return json.getText();
  }

  private static String namespaceAndName(String field, JsonParser json) throws IOException {
    String text = text(field, json);
    int slash = text.indexOf('/');
    if (slash <= 0 || slash == text.length() - 1 || text.indexOf('/', slash + 1) >= 0) {
      throw new UnusableException("\"" + field + "\" is not NAMESPACE/NAME");
    }
    return text;
  }

  private static int port(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_NUMBER_INT
        || json.getNumberType() != JsonParser.NumberType.INT
        || json.getIntValue() < 1
        || json.getIntValue() > 65535) {
      throw new UnusableException("\"port\" is not a number from 1 to 65535");
    }
    return json.getIntValue();
  }

  private static Protocol protocol(String text) {
    for (Protocol protocol : Protocol.values()) {
      if (protocol.name().equals(text)) {
        return protocol;
      }
    }
    throw new UnusableException("\"protocol\" is not one of HTTP, HTTPS, GRPC, TLS, TCP, UDP");
  }
}
