package io.gatewayapi4j.validate.crd;

import com.google.re2j.Pattern;

/** IP addresses by expression: another way than the one of the checks that are tested. */
final class IpText {
  private static final String OCTET = "0*(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  private static final Pattern V4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
  private static final Pattern GROUP = Pattern.compile("0*[0-9a-fA-F]{1,4}");
  private static final Pattern STRICT_V4 =
      Pattern.compile(OCTET.substring(2) + "(\\." + OCTET.substring(2) + "){3}");
  private static final Pattern STRICT_GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");

  private IpText() {}

  /** As formats have it. */
  static boolean isAddress(String text) {
    return text.indexOf(':') < 0 ? V4.matches(text) : isVersion6(text, GROUP, true);
  }

  /** As expressions have it. */
  static boolean isStrictAddress(String text) {
    return text.indexOf(':') < 0 ? STRICT_V4.matches(text) : isVersion6(text, STRICT_GROUP, false);
  }

  private static boolean isVersion6(String text, Pattern group, boolean version4) {
    int gap = text.indexOf("::");
    if (gap != text.lastIndexOf("::")) {
      return false;
    }
    if (gap < 0) {
      return groups(text, group, version4) == 8;
    }
    int before = gap == 0 ? 0 : groups(text.substring(0, gap), group, false);
    String rest = text.substring(gap + 2);
    int after = rest.isEmpty() ? 0 : groups(rest, group, version4);
    return before >= 0 && after >= 0 && before + after <= 7;
  }

  /** The number of groups, or -1 where they are not well formed. */
  private static int groups(String text, Pattern group, boolean version4) {
    String[] parts = text.split(":", -1);
    int count = 0;
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      if (last && version4 && parts[i].indexOf('.') >= 0) {
        if (!V4.matches(parts[i])) {
          return -1;
        }
        count += 2;
      } else if (group.matches(parts[i])) {
        count++;
      } else {
        return -1;
      }
    }
    return count;
  }
}
