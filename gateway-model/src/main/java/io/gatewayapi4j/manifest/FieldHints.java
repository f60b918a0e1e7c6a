package io.gatewayapi4j.manifest;

import io.gatewayapi4j.manifest.Binder.Step;
import io.gatewayapi4j.manifest.Shape.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody who wrote an unknown field probably meant. */
final class FieldHints {
  /** Longer names are no slip of a finger. */
  private static final int LONGEST = 40;

  private FieldHints() {}

  /**
   * A hint to append to the message, or nothing.
   *
   * @param steps the objects around the field, outermost first
   * @param path the path of the field
   */
  static String hint(String name, List<Step> steps, FieldPath path) {
    if (name.length() > LONGEST) {
      return "";
    }
    Step here = steps.get(steps.size() - 1);
    String beside = beside(name, here);
    if (beside != null) {
      return ": it belongs under `" + beside + "`";
    }
    String similar = similar(name, here.shape());
    if (similar != null) {
      return ": did you mean `" + similar + "`?";
    }
    for (int i = steps.size() - 2; i >= 0; i--) {
      Step around = steps.get(i);
      if (around.shape().part(name) != null) {
        String place = path.toString(around.depth());
        return place.isEmpty()
            ? ": it belongs at the top, beside `spec`"
            : ": it belongs under `" + place + "`";
      }
    }
    List<String> places = new ArrayList<>();
    below(name, here.shape(), "", places);
    return places.size() == 1 ? ": it belongs under `" + places.get(0) + "`" : known(here.shape());
  }

  /** The field beside the unknown one that could hold it; objects before lists. */
  private static @Nullable String beside(String name, Step here) {
    String found = null;
    for (Part part : here.shape().parts()) {
      Shape nested = part.form.shape();
      if (nested == null || nested.part(name) == null || here.object().field(part.name) == null) {
        continue;
      }
      if (!part.form.isList()) {
        return part.name;
      }
      found = found == null ? part.name : found;
    }
    return found;
  }

  /** All places below that have a field of that name. */
  private static void below(String name, Shape shape, String place, List<String> found) {
    for (Part part : shape.parts()) {
      Shape nested = part.form.shape();
      if (nested == null || part.name.equals("metadata") || part.name.equals("status")) {
        continue;
      }
      String inside = (place.isEmpty() ? "" : place + ".") + part.name;
      if (nested.part(name) != null) {
        found.add(inside);
      }
      below(name, nested, inside, found);
    }
  }

  private static @Nullable String similar(String name, Shape shape) {
    String best = null;
    int least = name.length() < 4 ? 2 : 3;
    for (Part part : shape.parts()) {
      int distance =
          part.name.equalsIgnoreCase(name)
              ? 0
              : distance(name.toLowerCase(Locale.ROOT), part.name.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        best = part.name;
      }
    }
    return best;
  }

  /** The least number of characters to insert, delete or replace to make one of the other. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }

  private static String known(Shape shape) {
    StringBuilder names = new StringBuilder(": known here are ");
    Part[] parts = shape.parts();
    for (int i = 0; i < parts.length; i++) {
      names.append(i == 0 ? "" : i == parts.length - 1 ? " and " : ", ");
      names.append('`').append(parts[i].name).append('`');
    }
    return parts.length == 1 ? ": only `" + parts[0].name + "` is known here" : names.toString();
  }
}
