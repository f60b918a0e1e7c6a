package io.gatewayapi4j.testing;

import java.util.List;

/**
 * The words that random routes and requests are made of: few, so that they meet, and near to each
 * other, so that they almost do.
 */
final class Words {
  static final List<String> HOSTNAMES =
      List.of(
          "",
          "example",
          "a.example",
          "b.example",
          "x.a.example",
          "y.x.a.example",
          "*.example",
          "*.a.example",
          "*.x.a.example",
          "*.b.example",
          "192.0.2.1",
          "xn--bcher-kva.example");

  static final List<String> HOSTS =
      List.of(
          "",
          "example",
          "a.example",
          "A.Example",
          "a.example:80",
          "a.example:",
          "b.example",
          "x.a.example",
          "y.x.a.example",
          "z.y.x.a.example:8080",
          ".example",
          "..example",
          "a.example.",
          "xa.example",
          "192.0.2.1",
          "[::1]",
          "[::1]:80",
          "::1",
          "[",
          "a.example,b",
          "xn--bcher-kva.example",
          "b\u00fccher.example",
          "\u212a.example",
          "a.example:80:80",
          "*.example",
          "*.a.example");

  static final List<String> SEGMENTS =
      List.of("a", "b", "A", "ab", "\u00e9", "%61", "%2F", "a;x", ".", "..", "a b", "a+b", "");

  /** Of long paths: one goes on as another, or starts as another does. */
  static final List<String> STARTS =
      List.of("/ab".repeat(50), "/ab".repeat(40), "/ab".repeat(22) + "c", "/" + "a".repeat(63));

  static final List<String> SERVICES = List.of("shop.Cart", "shop.Carts", "Cart", "a");

  static final List<String> METHODS = List.of("GET", "POST", "OPTIONS", "CONNECT", "get");

  static final List<String> CALLS = List.of("Add", "AddAll", "Get", "a");

  static final List<String> NAMES = List.of("x", "y", "version", "z-9", "");

  static final List<String> PARAMS = List.of("q", "Q", "\u00e9", "a b", "x");

  static final List<String> VALUES =
      List.of("", "1", "2", "12", "one", "One", "\u00e9", "a b", "a,b", "\ud83d\ude00", "+", "%");

  static final List<String> PATTERNS =
      List.of(
          "",
          ".*",
          "1|2",
          "[0-9]+",
          "one",
          "(?i)ONE",
          "(a+)+",
          "\u00e9?",
          ".",
          "a.b",
          "\\d{1,2}",
          "^1",
          "2$",
          "(");

  static final List<String> PATH_PATTERNS =
      List.of(
          "/.*", "/a/.*", "/[ab]", "/a(/b)?", "/(a|ab)/?", "/\u00e9.*", ".*b", "/a/[0-9]+", "(");

  private Words() {}
}
