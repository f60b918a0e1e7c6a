package io.gatewayapi4j.cli;

import io.gatewayapi4j.cli.Table.Cell;
import io.gatewayapi4j.manifest.Entry;
import io.gatewayapi4j.model.BackendTLSPolicy;
import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.ConditionStatus;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.GatewayClass;
import io.gatewayapi4j.model.GatewayStatus;
import io.gatewayapi4j.model.Listener;
import io.gatewayapi4j.model.ListenerSet;
import io.gatewayapi4j.model.ListenerSetStatus;
import io.gatewayapi4j.model.ListenerStatus;
import io.gatewayapi4j.model.ParentGatewayReference;
import io.gatewayapi4j.model.ParentReference;
import io.gatewayapi4j.model.PolicyAncestorStatus;
import io.gatewayapi4j.model.PolicyStatus;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.Route;
import io.gatewayapi4j.model.RouteParentStatus;
import io.gatewayapi4j.model.RouteStatus;
import io.gatewayapi4j.model.XBackend;
import io.gatewayapi4j.model.XBackendParentStatus;
import io.gatewayapi4j.model.XBackendTrafficPolicy;
import io.gatewayapi4j.model.XMesh;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The statuses of resources as a table that a person reads from top to bottom. */
final class StatusTable {
  /** Conditions that are bad news where they are true. */
  private static final Set<String> NEGATIVE =
      Set.of(
          "Conflicted",
          "OverlappingTLSConfig",
          "PartiallyInvalid",
          "InsecureFrontendValidationMode");

  private static final String ELSEWHERE =
      "not here, not accepted, or managed by another controller";

  private enum Mark {
    OK,
    DOUBTFUL,
    BAD
  }

  private final Console console;
  private final Table table = new Table();

  StatusTable(Console console) {
    this.console = console;
    table.row(Cell.of(""), heading("RESOURCE"), heading("STATUS"), heading("DETAIL"));
  }

  private Cell heading(String text) {
    return new Cell(text, console.faint(text));
  }

  void print(PrintStream out) {
    table.print(out);
  }

  /** Adds the rows of a resource; of a kind without status nothing. */
  void add(Resource resource) {
    String subject = resource.key().toString();
    if (resource instanceof GatewayClass item) {
      row(subject, item.status() == null ? List.of() : item.status().conditions(), "");
    } else if (resource instanceof Gateway gateway) {
      add(subject, gateway, gateway.status());
    } else if (resource instanceof ListenerSet set) {
      add(subject, set, set.status());
    } else if (resource instanceof Route route) {
      add(subject, route, route.status());
    } else if (resource instanceof BackendTLSPolicy policy) {
      add(subject, policy, policy.status());
    } else if (resource instanceof XBackendTrafficPolicy policy) {
      add(subject, policy, policy.status());
    } else if (resource instanceof XMesh mesh) {
      row(subject, mesh.status() == null ? List.of() : mesh.status().conditions(), "");
    } else if (resource instanceof XBackend backend && backend.status() != null) {
      title(subject);
      for (XBackendParentStatus parent : backend.status().parents()) {
        row("  at " + name(backend, parent.parentRef()), parent.conditions(), "");
      }
    }
  }

  /** Adds a row for a resource that was left out. */
  void addUnusable(Entry entry) {
    String subject = entry.kind().spelling() + "/" + entry.name();
    String state = "left out: not valid";
    table.row(
        mark(Mark.BAD),
        new Cell(subject, console.strong(subject)),
        new Cell(state, console.bad(state)));
  }

  private void add(String subject, Gateway gateway, @Nullable GatewayStatus status) {
    List<String> addresses = new ArrayList<>();
    if (status != null) {
      status.addresses().forEach(address -> addresses.add(address.value()));
    }
    List<Condition> conditions = status == null ? List.of() : status.conditions();
    row(subject, conditions, String.join(", ", addresses));
    if (conditions.isEmpty()) {
      explain("its class " + gateway.spec().gatewayClassName() + " is " + ELSEWHERE);
    }
    if (status != null) {
      addListeners(gateway.spec().listeners(), status.listeners());
    }
  }

  private void add(String subject, ListenerSet set, @Nullable ListenerSetStatus status) {
    row(subject, status == null ? List.of() : status.conditions(), "");
    ParentGatewayReference parent = set.spec().parentRef();
    if (status == null && parent != null) {
      String kind = parent.kind() == null ? "Gateway" : parent.kind();
      String namespace = parent.namespace() == null ? set.namespace() : parent.namespace();
      explain(kind + "/" + namespace + "/" + parent.name() + " is " + ELSEWHERE);
    }
    if (status != null) {
      addListeners(set.spec().listeners(), status.listeners());
    }
  }

  private void add(String subject, Route route, @Nullable RouteStatus status) {
    if (status == null || status.parents().isEmpty()) {
      row(subject, List.of(), "");
      if (route.spec().parentRefs().isEmpty()) {
        explain("it names no parent");
      }
      for (ParentReference parent : route.spec().parentRefs()) {
        explain(name(route, parent) + " is " + ELSEWHERE);
      }
      return;
    }
    title(subject);
    for (RouteParentStatus parent : status.parents()) {
      row("  at " + name(route, parent.parentRef()), parent.conditions(), "");
    }
  }

  private void add(String subject, Resource policy, @Nullable PolicyStatus status) {
    if (status == null || status.ancestors().isEmpty()) {
      row(subject, List.of(), "");
      explain("no route of a Gateway that is managed here sends anything to its target");
      return;
    }
    title(subject);
    for (PolicyAncestorStatus ancestor : status.ancestors()) {
      row("  for " + name(policy, ancestor.ancestorRef()), ancestor.conditions(), "");
    }
  }

  private void addListeners(List<Listener> listeners, List<ListenerStatus> statuses) {
    for (ListenerStatus status : statuses) {
      String where = "";
      for (Listener listener : listeners) {
        if (listener.name().equals(status.name())) {
          where = " (" + listener.protocol() + " " + listener.port() + host(listener) + ")";
        }
      }
      int routes = status.attachedRoutes() == null ? 0 : status.attachedRoutes();
      row(
          "  listener " + status.name() + where,
          status.conditions(),
          routes == 1 ? "1 route" : routes + " routes");
    }
  }

  private static String host(Listener listener) {
    return listener.hostname() == null ? "" : " " + listener.hostname();
  }

  private static String name(Resource holder, @Nullable ParentReference reference) {
    if (reference == null) {
      return "?";
    }
    String kind = reference.kind() == null ? "Gateway" : reference.kind();
    String namespace = reference.namespace() == null ? holder.namespace() : reference.namespace();
    String section = reference.sectionName() == null ? "" : " " + reference.sectionName();
    String port = reference.port() == null ? "" : ":" + reference.port();
    return kind + "/" + namespace + "/" + reference.name() + section + port;
  }

  private void title(String subject) {
    table.row(Cell.of(""), new Cell(subject, console.strong(subject)));
  }

  private void row(String subject, List<Condition> conditions, String detail) {
    List<String> words = new ArrayList<>();
    List<Condition> remarkable = new ArrayList<>();
    Mark worst = conditions.isEmpty() ? Mark.DOUBTFUL : Mark.OK;
    for (Condition condition : conditions) {
      Mark mark = mark(condition);
      if (mark != Mark.OK) {
        remarkable.add(condition);
        worst = mark.compareTo(worst) > 0 ? mark : worst;
      }
      if (mark != Mark.OK || !NEGATIVE.contains(condition.type())) {
        words.add(word(condition));
      }
    }
    String state = conditions.isEmpty() ? "no status: not managed" : String.join(", ", words);
    boolean top = !subject.startsWith(" ");
    table.row(
        mark(worst),
        new Cell(subject, top ? console.strong(subject) : subject),
        new Cell(state, paint(worst, state)),
        Cell.of(detail));
    note(remarkable);
  }

  /** What conditions tell; what several tell alike is said once. */
  private void note(List<Condition> conditions) {
    Map<String, String> types = new LinkedHashMap<>();
    for (Condition condition : conditions) {
      String message = condition.message();
      if (message != null && !message.isBlank()) {
        types.merge(message, condition.type(), (one, other) -> one + ", " + other);
      }
    }
    types.forEach((message, of) -> explain(of + ": " + message.replace("\n", "\n          ")));
  }

  private void explain(String text) {
    table.line("        " + text);
  }

  private Cell mark(Mark mark) {
    String text =
        switch (mark) {
          case OK -> "ok";
          case DOUBTFUL -> "??";
          case BAD -> "!!";
        };
    return new Cell(text, paint(mark, text));
  }

  private String paint(Mark mark, String text) {
    return switch (mark) {
      case OK -> console.good(text);
      case DOUBTFUL -> console.doubtful(text);
      case BAD -> console.bad(text);
    };
  }

  private static Mark mark(Condition condition) {
    boolean negative = NEGATIVE.contains(condition.type());
    if (condition.status() == null || condition.status().known() == null) {
      return Mark.DOUBTFUL;
    }
    ConditionStatus status = condition.status().known();
    if (status == ConditionStatus.UNKNOWN) {
      return Mark.DOUBTFUL;
    }
    boolean isTrue = status == ConditionStatus.TRUE;
    if (isTrue == negative) {
      return Mark.BAD;
    }
    // Accepted although ListenersNotValid, say.
    return isTrue && condition.reason().contains("NotValid") ? Mark.DOUBTFUL : Mark.OK;
  }

  private static String word(Condition condition) {
    if (condition.status() == null) {
      return condition.type() + "?";
    }
    boolean plain = condition.reason().isEmpty() || condition.reason().equals(condition.type());
    String reason = plain ? "" : " (" + condition.reason() + ")";
    return switch (condition.status().text()) {
      case "True" -> condition.type() + reason;
      case "False" -> "not " + condition.type() + reason;
      default -> condition.type() + " unknown" + reason;
    };
  }
}
