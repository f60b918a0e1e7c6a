package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Channel;
import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.DefaultScope;
import io.gatewayapi4j.model.FrontendTLSConfig;
import io.gatewayapi4j.model.FrontendValidationModeType;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.GatewaySpec;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ListenerSet;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.SecretObjectReference;
import io.gatewayapi4j.model.TLSConfig;
import io.gatewayapi4j.model.TLSPortConfig;
import io.gatewayapi4j.snapshot.GatewayVerdict.SetVerdict;
import io.gatewayapi4j.snapshot.ListenerConflicts.Conflict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What becomes of a Gateway, its listeners and its ListenerSets. */
final class GatewayResolver {
  /** What the listeners of a Gateway and its ListenerSets are to each other. */
  private record Neighbours(Map<ListenerEntry, Conflict> conflicts, Set<ListenerEntry> overlaps) {}

  private final World world;
  private final Classes classes;
  private final Environment environment;
  private final ListenerJudge judge;

  GatewayResolver(World world, Classes classes, Environment environment) {
    this.world = world;
    this.classes = classes;
    this.environment = environment;
    this.judge = new ListenerJudge(world.features(), environment, world.certificates());
  }

  /** The verdict on a Gateway; null where it is not ours, or not there. */
  @Nullable GatewayVerdict resolve(ResourceKey key) {
    Gateway gateway = world.resources().find(Gateway.class, key.namespace(), key.name());
    String controllerName =
        gateway == null ? null : classes.controller(gateway.spec().gatewayClassName());
    return gateway == null || controllerName == null
        ? null
        : resolve(gateway, controllerName, listenerSets(key));
  }

  /** The ListenerSets that name a Gateway as their parent, in their precedence. */
  private List<ListenerSet> listenerSets(ResourceKey gateway) {
    List<ListenerSet> sets = new ArrayList<>();
    if (world.features().has(Feature.LISTENER_SET)) {
      for (ResourceKey key : world.readers().of(gateway, Kind.LISTENER_SET)) {
        if (world.resources().find(key) instanceof ListenerSet set
            && gateway.equals(Parents.of(set))) {
          sets.add(set);
        }
      }
    }
    sets.sort(Precedence.OLDEST_FIRST);
    return sets;
  }

  private GatewayVerdict resolve(Gateway gateway, String controllerName, List<ListenerSet> sets) {
    List<ListenerEntry> own = ListenerEntry.of(gateway, gateway.spec().listeners());
    Map<ResourceKey, List<ListenerEntry>> added = added(gateway, sets);
    Neighbours neighbours = neighbours(own, added.values());
    Addresses addresses = Addresses.of(gateway.spec().addresses(), world.features(), environment);
    Condition refused = refused(gateway, addresses);
    List<ListenerVerdict> listeners = judgeAll(own, gateway, refused == null, neighbours);
    List<Condition> conditions = conditions(gateway, addresses, refused, listeners);
    boolean accepted = Conditions.holds(conditions.get(0));
    List<SetVerdict> setVerdicts = new ArrayList<>(sets.size());
    for (ListenerSet set : sets) {
      List<ListenerEntry> entries = added.get(set.key());
      List<ListenerVerdict> members =
          entries == null ? List.of() : judgeAll(entries, gateway, accepted, neighbours);
      ListenerGroup group =
          new ListenerGroup(set.key(), gateway.key(), controllerName, entries != null, members);
      setVerdicts.add(new SetVerdict(set, setConditions(group, accepted), group));
    }
    return new GatewayVerdict(
        gateway,
        conditions,
        accepted ? addresses.bound() : List.of(),
        new ListenerGroup(gateway.key(), gateway.key(), controllerName, true, listeners),
        setVerdicts);
  }

  /** Why the whole Gateway is refused; null where only its listeners decide. */
  private @Nullable Condition refused(Gateway gateway, Addresses addresses) {
    if (gateway.spec().infrastructure() != null) {
      String problem =
          new Parameters(world.resources(), environment)
              .problem(gateway.spec().infrastructure().parametersRef(), gateway.namespace());
      if (problem != null) {
        return GatewayConditions.invalidParameters(problem);
      }
    }
    return addresses.unsupported();
  }

  /** The listeners of the ListenerSets that may add any. */
  private Map<ResourceKey, List<ListenerEntry>> added(Gateway gateway, List<ListenerSet> sets) {
    NamespaceRule rule = NamespaceRule.of(gateway.spec().allowedListeners());
    Map<ResourceKey, List<ListenerEntry>> added = new LinkedHashMap<>();
    for (ListenerSet set : sets) {
      if (rule.admits(gateway.namespace(), set.namespace(), world.resources())) {
        added.put(set.key(), ListenerEntry.of(set, set.spec().listeners()));
      }
    }
    return added;
  }

  private Neighbours neighbours(List<ListenerEntry> own, Collection<List<ListenerEntry>> added) {
    List<ListenerEntry> ofSets = added.stream().flatMap(List::stream).toList();
    Map<ListenerEntry, Conflict> conflicts = ListenerConflicts.find(own, ofSets, world.features());
    List<ListenerEntry> distinct =
        Stream.concat(own.stream(), ofSets.stream())
            .filter(entry -> !conflicts.containsKey(entry))
            .toList();
    return new Neighbours(conflicts, TlsOverlaps.find(distinct));
  }

  private List<ListenerVerdict> judgeAll(
      List<ListenerEntry> entries, Gateway gateway, boolean served, Neighbours neighbours) {
    List<ListenerVerdict> verdicts = new ArrayList<>(entries.size());
    for (ListenerEntry entry : entries) {
      verdicts.add(
          judge.judge(
              entry,
              gateway,
              served,
              neighbours.conflicts().get(entry),
              neighbours.overlaps().contains(entry)));
    }
    return verdicts;
  }

  private List<Condition> conditions(
      Gateway gateway,
      Addresses addresses,
      @Nullable Condition refused,
      List<ListenerVerdict> listeners) {
    List<Condition> conditions = new ArrayList<>();
    Condition accepted = refused == null ? accepted(listeners) : refused;
    conditions.add(accepted);
    if (!Conditions.holds(accepted)) {
      conditions.add(GatewayConditions.notProgrammed());
    } else {
      conditions.add(
          addresses.unusable() == null ? GatewayConditions.programmed() : addresses.unusable());
    }
    Condition resolvedRefs = resolvedRefs(gateway, listeners);
    if (resolvedRefs != null) {
      conditions.add(resolvedRefs);
    }
    if (insecure(gateway.spec())) {
      conditions.add(GatewayConditions.insecureFrontend());
    }
    if (isDefault(gateway.spec())) {
      conditions.add(GatewayConditions.defaultGateway());
    }
    return conditions;
  }

  private static Condition accepted(List<ListenerVerdict> listeners) {
    if (listeners.stream().allMatch(ListenerVerdict::accepted)) {
      return GatewayConditions.accepted();
    }
    return listeners.stream().anyMatch(ListenerVerdict::accepted)
        ? GatewayConditions.someListenersNotValid(listeners)
        : GatewayConditions.noListenerValid(listeners);
  }

  /** Only where the Gateway itself refers to something, or experimental conditions are wanted. */
  private @Nullable Condition resolvedRefs(Gateway gateway, List<ListenerVerdict> listeners) {
    if (clientCertificate(gateway) == null && environment.channel() == Channel.STANDARD) {
      return null;
    }
    Failure failure = clientCertificateFailure(gateway, world.certificates());
    if (failure != null) {
      return GatewayConditions.unresolvedRefs(failure);
    }
    return listeners.stream().allMatch(ListenerVerdict::resolved)
        ? GatewayConditions.resolvedRefs()
        : GatewayConditions.listenersNotResolved(listeners);
  }

  private static @Nullable SecretObjectReference clientCertificate(Gateway gateway) {
    return gateway.spec().tls() == null || gateway.spec().tls().backend() == null
        ? null
        : gateway.spec().tls().backend().clientCertificateRef();
  }

  /** Why the certificate that backends are to see cannot be used; null where it can. */
  static @Nullable Failure clientCertificateFailure(Gateway gateway, CertificateRefs refs) {
    SecretObjectReference ref = clientCertificate(gateway);
    FieldPath path = FieldPath.SPEC.child("tls").child("backend").child("clientCertificateRef");
    return ref == null
        ? null
        : refs.keyPair(gateway.key(), path, ref, "InvalidClientCertificateRef");
  }

  private static boolean insecure(GatewaySpec spec) {
    FrontendTLSConfig frontend = spec.tls() == null ? null : spec.tls().frontend();
    return frontend != null
        && (insecure(frontend.default_())
            || frontend.perPort().stream().map(TLSPortConfig::tls).anyMatch(c -> insecure(c)));
  }

  private static boolean insecure(@Nullable TLSConfig config) {
    return config != null
        && config.validation() != null
        && config.validation().mode() != null
        && config.validation().mode().is(FrontendValidationModeType.ALLOW_INSECURE_FALLBACK);
  }

  /** Whether it is a parent of routes that ask for default Gateways. */
  static boolean isDefault(GatewaySpec spec) {
    return spec.defaultScope() != null && !spec.defaultScope().is(DefaultScope.NONE);
  }

  private static List<Condition> setConditions(ListenerGroup set, boolean gatewayAccepted) {
    if (!set.allowed()) {
      return ListenerSetConditions.notAllowed(set.gateway());
    }
    if (!gatewayAccepted) {
      return ListenerSetConditions.parentNotAccepted(set.gateway());
    }
    if (set.listeners().stream().noneMatch(ListenerSetConditions::valid)) {
      return ListenerSetConditions.noListenerValid();
    }
    return set.listeners().stream().allMatch(ListenerSetConditions::valid)
        ? ListenerSetConditions.accepted()
        : ListenerSetConditions.someListenersNotValid(set.listeners());
  }
}
