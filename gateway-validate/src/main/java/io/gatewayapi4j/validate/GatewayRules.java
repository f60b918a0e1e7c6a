package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.Absent;
import io.gatewayapi4j.model.AddressType;
import io.gatewayapi4j.model.Choice;
import io.gatewayapi4j.model.FrontendTLSConfig;
import io.gatewayapi4j.model.GatewayInfrastructure;
import io.gatewayapi4j.model.GatewaySpec;
import io.gatewayapi4j.model.GatewaySpecAddress;
import io.gatewayapi4j.model.GatewayStatusAddress;
import io.gatewayapi4j.model.Syntax;
import io.gatewayapi4j.model.TLSPortConfig;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rules on Gateway and its parts, listeners aside. */
final class GatewayRules {
  static final List<Rule<GatewaySpec>> SPEC =
      ListenerRules.listeners(Rules.of(GatewaySpec.class), GatewaySpec::listeners)
          .at("addresses")
          .rule(
              "unique-ips",
              "no two addresses of type IPAddress have the same value",
              "remove one of them",
              spec -> uniqueValues(spec, AddressType.IP_ADDRESS))
          .rule(
              "unique-hostnames",
              "no two addresses of type Hostname have the same value",
              "remove one of them",
              spec -> uniqueValues(spec, AddressType.HOSTNAME))
          .list();

  static final List<Rule<GatewaySpecAddress>> ADDRESS =
      address(
          Rules.of(GatewaySpecAddress.class), GatewaySpecAddress::type, GatewaySpecAddress::value);

  static final List<Rule<GatewayStatusAddress>> STATUS_ADDRESS =
      address(
          Rules.of(GatewayStatusAddress.class),
          GatewayStatusAddress::type,
          GatewayStatusAddress::value);

  static final List<Rule<GatewayInfrastructure>> INFRASTRUCTURE = infrastructure();

  static final List<Rule<FrontendTLSConfig>> FRONTEND_TLS =
      Rules.of(FrontendTLSConfig.class)
          .at("perPort")
          .unique(FrontendTLSConfig::perPort, "port", TLSPortConfig::port)
          .rule(
              "unique-ports",
              "no two items have the same port",
              "remove one, or change its port",
              tls -> !Duplicates.any(tls.perPort(), TLSPortConfig::port))
          .list();

  private GatewayRules() {}

  private static boolean uniqueValues(GatewaySpec spec, AddressType type) {
    Set<String> values = new HashSet<>();
    for (GatewaySpecAddress address : spec.addresses()) {
      if (is(address.type(), type) && address.value() != null && !values.add(address.value())) {
        return false;
      }
    }
    return true;
  }

  private static boolean is(@Nullable Choice<AddressType> written, AddressType type) {
    return Choice.orDefault(written, AddressType.IP_ADDRESS) == type;
  }

  private static <T> List<Rule<T>> address(
      Rules<T> rules,
      Function<T, @Nullable Choice<AddressType>> type,
      Function<T, @Nullable String> value) {
    return rules
        .value(value)
        .rule(
            "ip",
            "the value of an address of type IPAddress is an IPv4 or IPv6 address",
            "correct the address, or set the type",
            address -> {
              String text = value.apply(address);
              return Absent.is(text)
                  || text == null
                  || !is(type.apply(address), AddressType.IP_ADDRESS)
                  || IpAddress.isSloppy(text);
            })
        .rule(
            "hostname",
            "the value of an address of type Hostname is " + Syntax.HOSTNAME.description(),
            "correct the name, or set the type",
            address -> {
              String text = value.apply(address);
              return Absent.is(text)
                  || text == null
                  || !is(type.apply(address), AddressType.HOSTNAME)
                  || Syntax.HOSTNAME.matches(text);
            })
        .list();
  }

  private static List<Rule<GatewayInfrastructure>> infrastructure() {
    Rules<GatewayInfrastructure> rules = Rules.of(GatewayInfrastructure.class);
    keys(rules.at("annotations"), GatewayInfrastructure::annotations);
    keys(rules.at("labels"), GatewayInfrastructure::labels);
    return rules.list();
  }

  private static void keys(
      Rules<GatewayInfrastructure> rules,
      Function<GatewayInfrastructure, Map<String, String>> get) {
    rules
        .value(part -> get.apply(part).keySet())
        .rule(
            "keys",
            "a key is " + Syntax.LABEL_KEY.description(),
            "correct the key",
            part -> {
              for (String key : get.apply(part).keySet()) {
                if (!Syntax.LABEL_KEY.matches(key)) {
                  return false;
                }
              }
              return true;
            })
        .rule(
            "key-prefixes",
            "what stands before the '/' of a key has fewer than 253 characters",
            "shorten it",
            part -> {
              for (String key : get.apply(part).keySet()) {
                int slash = key.indexOf('/');
                int end = slash < 0 ? key.length() : slash;
                if (key.codePointCount(0, end) >= 253) {
                  return false;
                }
              }
              return true;
            });
  }
}
