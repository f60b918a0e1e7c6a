package io.gatewayapi4j.benchmarks;

import java.util.Random;

/** Hosts and paths that look like those of an API; the same for the same seed. */
final class Words {
  private static final String[] NOUNS = {
    "users", "orders", "accounts", "invoices", "products", "carts", "payments", "sessions",
    "reports", "tenants", "projects", "builds", "events", "messages", "devices", "locations",
    "inventory", "shipments", "reviews", "coupons", "customers", "documents", "images", "search",
    "settings", "teams", "tickets", "metrics", "alerts", "webhooks", "tokens", "catalog"
  };
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

  private final Random random;

  Words(long seed) {
    random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean oneIn(int count) {
    return random.nextInt(count) == 0;
  }

  /** A segment of about eight chars. */
  String segment() {
    return oneIn(2) ? NOUNS[below(NOUNS.length)] : letters(5 + below(6));
  }

  String letters(int count) {
    StringBuilder letters = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      letters.append(LETTERS.charAt(below(LETTERS.length())));
    }
    return letters.toString();
  }

  /** So many segments, each after a slash. */
  String path(int segments) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < segments; i++) {
      path.append('/').append(segment());
    }
    return path.toString();
  }
}
