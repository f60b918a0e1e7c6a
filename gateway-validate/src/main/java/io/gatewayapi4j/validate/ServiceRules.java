package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.Endpoint;
import io.gatewayapi4j.model.EndpointPort;
import io.gatewayapi4j.model.EndpointSlice;
import io.gatewayapi4j.model.ServicePort;
import io.gatewayapi4j.model.ServiceSpec;
import io.gatewayapi4j.model.Syntax;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The plainest rules of Services and their endpoints; an API server has more. */
final class ServiceRules {
  private static final String LABEL = "up to 63 " + Syntax.DNS_LABEL.description();

  static final List<Rule<ServiceSpec>> SERVICE =
      Rules.of(ServiceSpec.class)
          .at("ports")
          .rule(
              "required",
              "a Service has ports, unless clusterIP is None or it is of type ExternalName",
              "write its ports",
              spec -> !spec.ports().isEmpty() || isHeadless(spec) || isExternal(spec))
          .rule(
              "named",
              "of several ports each has a name",
              "name them",
              spec ->
                  spec.ports().size() < 2
                      || spec.ports().stream().noneMatch(port -> text(port.name()).isEmpty()))
          .rule(
              "unique-port",
              "no two ports have the same number and protocol",
              "remove one",
              spec -> !Duplicates.any(spec.ports(), ServiceRules::portAndProtocol))
          .unique(ServiceSpec::ports, "name", port -> given(port.name()))
          .at("selector")
          .rule(
              "labels",
              "keys and values are those of labels",
              "correct the selector",
              spec ->
                  spec.selector().keySet().stream().allMatch(Names::isKey)
                      && spec.selector().values().stream().allMatch(Names::isLabelValue))
          .at("externalName")
          .value(ServiceSpec::externalName)
          .rule(
              "required",
              "a Service of type ExternalName has externalName",
              "set externalName",
              spec -> !isExternal(spec) || !withoutDot(spec).isEmpty())
          .rule(
              "form",
              "up to 253 " + Syntax.DNS_SUBDOMAIN.description() + ", and perhaps a dot at the end",
              "correct the name",
              spec -> !isExternal(spec) || withoutDot(spec).isEmpty() || isName(withoutDot(spec)))
          .list();

  static final List<Rule<EndpointSlice>> ENDPOINT_SLICE =
      Rules.of(EndpointSlice.class)
          .at("ports")
          .unique(EndpointSlice::ports, "name", port -> text(port.name()))
          .list();

  static final List<Rule<Endpoint>> ENDPOINT =
      Rules.of(Endpoint.class)
          .at("hostname")
          .value(Endpoint::hostname)
          .rule(
              "form",
              LABEL,
              "correct the hostname",
              endpoint -> endpoint.hostname() == null || Names.isLabel(endpoint.hostname()))
          .list();

  static final List<Rule<EndpointPort>> ENDPOINT_PORT =
      Rules.of(EndpointPort.class)
          .at("name")
          .value(EndpointPort::name)
          .rule(
              "form",
              "nothing, or " + LABEL,
              "correct the name",
              port -> text(port.name()).isEmpty() || Names.isLabel(text(port.name())))
          .list();

  private ServiceRules() {}

  private static boolean isHeadless(ServiceSpec spec) {
    return "None".equals(spec.clusterIP());
  }

  private static boolean isExternal(ServiceSpec spec) {
    return "ExternalName".equals(spec.type());
  }

  private static @Nullable Object portAndProtocol(ServicePort port) {
    return port.port() == null
        ? null
        : List.of(port.port(), Objects.requireNonNullElse(port.protocol(), "TCP"));
  }

  private static String withoutDot(ServiceSpec spec) {
    String name = text(spec.externalName());
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static boolean isName(String name) {
    return name.length() <= 253 && Syntax.DNS_SUBDOMAIN.matches(name);
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  /** An empty name is none. */
  private static @Nullable String given(@Nullable String name) {
    return text(name).isEmpty() ? null : name;
  }
}
