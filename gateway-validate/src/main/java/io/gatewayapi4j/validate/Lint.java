package io.gatewayapi4j.validate;

import io.gatewayapi4j.manifest.Problem.Level;
import io.gatewayapi4j.model.Channel;
import io.gatewayapi4j.model.GRPCRoute;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.HTTPRoute;
import io.gatewayapi4j.model.ListenerSet;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.TCPRoute;
import io.gatewayapi4j.model.TLSRoute;
import io.gatewayapi4j.model.UDPRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What an API server accepts, and what is probably not meant all the same. Looks at one resource,
 * which need not be valid. Stateless; linear in the size of the resource, and never throws.
 */
public final class Lint {
  /**
   * One thing that is probably not meant. Immutable.
   *
   * @param rule the stable id, such as {@code lint/weights-all-zero}; docs/rules.md lists them
   * @param level never an error
   * @param path the field, as {@link Violation#path} has it
   * @param message what was found, and what to do
   */
  public record Finding(String rule, Level level, String path, String message) {
    public Finding {
      Objects.requireNonNull(rule, "rule is null");
      Objects.requireNonNull(level, "level is null");
      Objects.requireNonNull(path, "path is null");
      Objects.requireNonNull(message, "message is null");
    }

    @Override
    public String toString() {
      return path + ": " + message + " (" + rule + ")";
    }
  }

  private Lint() {}

  /**
   * What is probably not meant in a resource, in the order of the model.
   *
   * @param apiVersion the version in which it was written, with its group
   * @param channel the definitions of the cluster it is for
   */
  public static List<Finding> of(Resource resource, String apiVersion, Channel channel) {
    List<Finding> found = new ArrayList<>();
    LintRule.Sink sink =
        (rule, path, detail) -> found.add(new Finding(rule.id(), rule.level(), path, detail));
    VersionLint.check(resource, apiVersion, sink);
    if (channel == Channel.STANDARD) {
      Experimental.check(resource, sink);
    }
    if (resource instanceof HTTPRoute route) {
      HTTPRouteLint.check(route, sink);
    } else if (resource instanceof GRPCRoute route) {
      GRPCRouteLint.check(route, sink);
    } else if (resource instanceof TLSRoute route) {
      WeightLint.tls(route.spec().rules(), sink);
    } else if (resource instanceof TCPRoute route) {
      WeightLint.tcp(route.spec().rules(), sink);
    } else if (resource instanceof UDPRoute route) {
      WeightLint.udp(route.spec().rules(), sink);
    } else if (resource instanceof Gateway gateway) {
      ListenerLint.check(gateway.spec().listeners(), sink);
    } else if (resource instanceof ListenerSet set) {
      ListenerLint.check(set.spec().listeners(), sink);
    }
    return List.copyOf(found);
  }
}
