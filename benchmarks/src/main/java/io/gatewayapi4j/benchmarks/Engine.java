package io.gatewayapi4j.benchmarks;

import org.jspecify.annotations.Nullable;

/** A router that is measured. */
interface Engine {
  /**
   * What it answers; whatever the router itself gives, so that no engine pays for another's type.
   */
  @Nullable Object route(Request request);

  /** The place of the route that an answer stands for; -1 for none. */
  int route(@Nullable Object answer);

  /**
   * The engine of a name with the routes of a workload.
   *
   * @throws UnsupportedOperationException with the reason if it cannot express them
   */
  static Engine of(String name, Workload workload) {
    return switch (name) {
      case "noop" -> new Noop();
      case "floor" -> new Floor(workload);
      case "maps" -> new MapsByHand(workload);
      case "gatewayapi4j" -> Gatewayapi4j.compiled(workload);
      case "gatewayapi4j-changed" -> Gatewayapi4j.changed(workload);
      case "reference" -> new Reference(workload);
      case "undertow" -> new UndertowEngine(workload);
      case "armeria" -> new ArmeriaEngine(workload);
      case "jetty" -> new JettyEngine(workload);
      case "spring" -> new SpringEngine(workload);
      case "scg" -> CloudGatewayEngine.mapping(workload);
      case "scg-loop" -> CloudGatewayEngine.loop(workload);
      default -> throw new IllegalArgumentException("no engine " + name);
    };
  }

  /** Stops a run whose engine answers otherwise than the oracle. */
  static void check(Engine engine, Workload workload) {
    for (int i = 0; i < workload.requests().length; i++) {
      Request request = workload.requests()[i];
      int answer = engine.route(engine.route(request));
      if (answer != workload.expected()[i] && !(engine instanceof Noop)) {
        throw new IllegalStateException(
            engine.getClass().getSimpleName()
                + " sends "
                + request
                + " to "
                + answer
                + " instead of "
                + workload.expected()[i]);
      }
    }
  }

  /** Costs what the harness costs. */
  final class Noop implements Engine {
    @Override
    public Object route(Request request) {
      return request;
    }

    @Override
    public int route(@Nullable Object answer) {
      return -1;
    }
  }
}
