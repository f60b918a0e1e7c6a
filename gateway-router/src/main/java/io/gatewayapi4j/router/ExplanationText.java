package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.ResolvedListener;
import java.util.List;

/** An explanation as text: the reason, then listeners, virtual hosts and candidates. */
final class ExplanationText {
  /** More candidates of one virtual host than these are counted, not shown. */
  private static final int SHOWN = 40;

  private final StringBuilder out = new StringBuilder();

  private ExplanationText() {}

  static String of(Explanation explanation) {
    ExplanationText text = new ExplanationText();
    text.line("", explanation.reason());
    boolean more = explanation.listeners().size() > 1;
    for (Explanation.OfListener listener : explanation.listeners()) {
      String chosen = !listener.chosen() ? "" : more ? "; chosen, and final" : "; chosen";
      text.line(
          listener.chosen() ? "* " : "- ",
          listener(listener.listener()) + ": " + listener.why() + chosen);
    }
    for (Explanation.OfHost host : explanation.hosts()) {
      text.line("  ", "virtual host " + host.host().hostname() + ": " + host.why());
      text.entries(host.entries(), explanation.decision());
    }
    return text.out.toString();
  }

  /** Such as {@code listener http of Gateway/infra/edge (HTTP, port 80, hostname *)}. */
  static String listener(ResolvedListener listener) {
    return "listener %s of %s (%s, port %d, hostname %s)"
        .formatted(
            listener.name(),
            listener.owner(),
            listener.protocol(),
            listener.port(),
            listener.hostname());
  }

  private void entries(List<Explanation.OfEntry> entries, RouteDecision decision) {
    int shown = 0;
    for (Explanation.OfEntry entry : entries) {
      RouteDecision own = entry.entry().decision();
      boolean chosen = own == decision || own.answersWith(decision);
      if (chosen || shown < SHOWN) {
        shown++;
        line(chosen ? "  * " : "  - ", entry(entry, chosen));
      }
    }
    if (shown < entries.size()) {
      line("  - ", "and " + (entries.size() - shown) + " more");
    }
  }

  private static String entry(Explanation.OfEntry entry, boolean chosen) {
    String place = DecisionText.place(entry.entry().decision());
    String what = place + " (" + EntryText.of(entry.entry()) + "): ";
    if (entry.failed() != null) {
      return what + entry.failed();
    }
    return what + (chosen ? "chosen" : "holds too, but comes later");
  }

  /** Control characters that a request had are shown, not sent to the reader's terminal. */
  private void line(String indent, String text) {
    out.append(indent);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c)) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('\n');
  }
}
