package io.gatewayapi4j.validate.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Texts to put into resources: well-formed ones by schema, and ones that seldom are. */
final class Samples {
  private static final List<String> WELL_FORMED =
      List.of(
          "",
          "a",
          "b",
          "shop",
          "cart-2",
          "a.b",
          "www.example.com",
          "*.example.com",
          "*.a",
          "example.com",
          "example.com/controller",
          "a.example/b.c",
          "example.com/a/b~c",
          "System",
          "0s",
          "1s",
          "10s",
          "1m30s",
          "100ms",
          "1h",
          "2h",
          "99999h",
          "http",
          "https",
          "HTTP",
          "HTTPS",
          "TLS",
          "TCP",
          "UDP",
          "a.example/quic",
          "Service",
          "Secret",
          "ConfigMap",
          "Gateway",
          "ServiceImport",
          "x-custom",
          "X-Custom",
          "Host",
          "accept",
          "/",
          "/a",
          "/a/b",
          "/a%20b/",
          "/a;b=c",
          "spiffe://mesh.example/a",
          "https://a.example/b?c#d",
          "2026-11-22T08:30:00Z",
          "2026-11-22t08:30:00.5+01:00",
          "2024-02-29T23:59:59z",
          "IPAddress",
          "Hostname",
          "NamedAddress",
          "10.0.0.1",
          "192.0.2.7",
          "2001:db8::1",
          "::",
          "Accepted",
          "Ready_1",
          "https://*.example.com:8443",
          "http://a",
          "*",
          "some value",
          "one\ttwo",
          "value",
          "core",
          "gateway.networking.k8s.io",
          "get",
          "com.example.Cart",
          ".com.example.Cart",
          "GetCart",
          "a_b",
          "1",
          "System2",
          "https://*",
          "k8s.io/name",
          "_grpc");

  private static final List<String> MALFORMED =
      List.of(
          "",
          " ",
          "-a",
          "a-",
          "a..b",
          ".a",
          "a.",
          "A.b",
          "UPPER",
          "a b",
          "a\n",
          "\na",
          "é",
          "😀",
          "a/b/c",
          "/",
          "//",
          "/a//b",
          "/./a",
          "/a/../b",
          "/a/..",
          "/a/.",
          "/a%2fb",
          "/a%2Fb",
          "/a#b",
          "a/b",
          "/a%2",
          "/a%zz",
          "/[",
          "http://a<",
          "*.",
          "*",
          "*a.b",
          "a.*.b",
          "**.a",
          "1.2.3.4",
          "256.1.1.1",
          "1.2.3",
          "01.2.3.4",
          "::1",
          "1::2::3",
          "fe80::1%eth0",
          "::ffff:1.2.3.4",
          "12345::",
          "1s1s1s1s1s",
          "100000s",
          "1.5s",
          "-1s",
          "1",
          "s",
          "1d",
          "1ms2",
          "2026-02-30T00:00:00Z",
          "2026-11-22",
          "2026-11-22T24:00:00Z",
          "2026-11-22T08:30:00",
          "2026-11-22T08:30:00x5Z",
          "2026-11-22T08:30:00ZTx",
          "2026-11-22T08:30:00.Z",
          "Hostnamex",
          "xIPAddress",
          "namedaddress",
          "a/",
          "/b",
          "a.b/",
          "System/",
          "system",
          "exact",
          "get",
          "value ",
          " value",
          "two  blanks",
          "tab\t",
          "a\u0000b",
          "a:b",
          "http://",
          "https://a:123456",
          "https://a.*",
          "ftp://a",
          "a,",
          "a:",
          "1a",
          "_",
          "9.a",
          "a.9",
          "a.b.cluster.local",
          "a=b",
          "a`b",
          "Kelvin\u212a",
          "lon\u017f");

  private final Random random;
  private final Map<JsonNode, List<String>> fitting = new HashMap<>();

  Samples(Random random) {
    this.random = random;
  }

  /** A text that fits the schema, as far as lengths and patterns go. */
  String fitting(JsonNode schema) {
    if (schema.has("enum")) {
      return schema.get("enum").get(random.nextInt(schema.get("enum").size())).asText();
    }
    List<String> texts = fitting.computeIfAbsent(schema, Samples::allFitting);
    int max = schema.path("maxLength").asInt(30);
    if (texts.isEmpty() || (random.nextInt(40) == 0 && !schema.has("pattern"))) {
      return "v".repeat(random.nextBoolean() ? max : Math.min(max, 3));
    }
    return texts.get(random.nextInt(texts.size()));
  }

  private static List<String> allFitting(JsonNode schema) {
    Pattern pattern =
        schema.has("pattern") ? Pattern.compile(schema.get("pattern").asText()) : null;
    boolean time = schema.path("format").asText().equals("date-time");
    List<String> texts = new ArrayList<>();
    for (String text : WELL_FORMED) {
      int length = text.codePointCount(0, text.length());
      if (length >= schema.path("minLength").asInt(0)
          && length <= schema.path("maxLength").asInt(Integer.MAX_VALUE)
          && (pattern == null || pattern.matcher(text).find())
          && (!time || text.matches("\\d{4}-.*"))) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** Any text. */
  String any() {
    return switch (random.nextInt(4)) {
      case 0 -> WELL_FORMED.get(random.nextInt(WELL_FORMED.size()));
      case 1 -> changed(WELL_FORMED.get(random.nextInt(WELL_FORMED.size())));
      default -> MALFORMED.get(random.nextInt(MALFORMED.size()));
    };
  }

  /** The text with one character more, less or other. */
  String changed(String text) {
    String with = String.valueOf("aZ0-./*:%_ \t\n~é".charAt(random.nextInt(15)));
    int at = random.nextInt(text.length() + 1);
    int end = random.nextBoolean() ? at : Math.min(text.length(), at + 1);
    return text.substring(0, at) + (random.nextInt(4) == 0 ? "" : with) + text.substring(end);
  }
}
