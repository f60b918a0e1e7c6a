package io.gatewayapi4j.router;

import org.jspecify.annotations.Nullable;

/** IPv6 addresses as text (RFC 4291 2.2), and their one canonical form (RFC 5952). */
final class Ipv6 {
  private static final int GROUPS = 8;

  private Ipv6() {}

  /** The canonical form; null where the text is no address. */
  static @Nullable String canonical(String text) {
    int[] groups = parse(text);
    return groups == null ? null : format(groups);
  }

  private static int @Nullable [] parse(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      int[] all = groups(text);
      return all != null && all.length == GROUPS ? all : null;
    }
    int[] before = groups(text.substring(0, gap));
    int[] after = groups(text.substring(gap + 2));
    if (before == null || after == null || before.length + after.length >= GROUPS) {
      return null;
    }
    int[] all = new int[GROUPS];
    System.arraycopy(before, 0, all, 0, before.length);
    System.arraycopy(after, 0, all, GROUPS - after.length, after.length);
    return all;
  }

  /** The groups between colons; the last may be an IPv4 address, which is two. */
  private static int @Nullable [] groups(String text) {
    if (text.isEmpty()) {
      return new int[0];
    }
    String[] parts = text.split(":", -1);
    boolean ipv4 = parts[parts.length - 1].indexOf('.') >= 0;
    int[] groups = new int[parts.length + (ipv4 ? 1 : 0)];
    for (int i = 0; i < parts.length - (ipv4 ? 1 : 0); i++) {
      groups[i] = number(parts[i], 16, 4);
      if (groups[i] < 0) {
        return null;
      }
    }
    return !ipv4 || putIpv4(parts[parts.length - 1], groups) ? groups : null;
  }

  private static boolean putIpv4(String text, int[] groups) {
    String[] bytes = text.split("\\.", -1);
    int value = 0;
    for (String part : bytes) {
      int number = number(part, 10, 3);
      if (number < 0 || number > 255 || bytes.length != 4) {
        return false;
      }
      value = value << 8 | number;
    }
    groups[groups.length - 2] = value >>> 16;
    groups[groups.length - 1] = value & 0xffff;
    return true;
  }

  private static int number(String digits, int radix, int maxLength) {
    if (digits.isEmpty() || digits.length() > maxLength) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) < 0x80 ? Character.digit(digits.charAt(i), radix) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value * radix + digit;
    }
    return value;
  }

  /** The longest run of two or more zeroes, the first of equals, is two colons. */
  private static String format(int[] groups) {
    int gap = -1;
    int gapLength = 1;
    for (int i = 0; i < GROUPS; i++) {
      int length = 0;
      while (i + length < GROUPS && groups[i + length] == 0) {
        length++;
      }
      if (length > gapLength) {
        gap = i;
        gapLength = length;
      }
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (i == gap) {
        out.append("::");
        i += gapLength - 1;
      } else {
        out.append(i == 0 || (gap >= 0 && i == gap + gapLength) ? "" : ":");
        out.append(Integer.toHexString(groups[i]));
      }
    }
    return out.toString();
  }
}
