package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.LocalPolicyTargetReference;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.XBackendTrafficPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the XBackendTrafficPolicies of a namespace: of two with one target the older is
 * in force.
 */
final class TrafficPolicies {
  /** What became of a policy, and what it is for. */
  record Verdict(
      XBackendTrafficPolicy policy, List<ResourceKey> targets, @Nullable Failure notAccepted) {}

  private final Resources resources;
  private final Map<ResourceKey, ResourceKey> holders = new HashMap<>();

  private TrafficPolicies(Resources resources) {
    this.resources = resources;
  }

  /** The verdicts, in the order of precedence. */
  static List<Verdict> resolve(String namespace, Resources resources) {
    TrafficPolicies policies = new TrafficPolicies(resources);
    return resources.in(XBackendTrafficPolicy.class, namespace).stream()
        .sorted(Precedence.OLDEST_FIRST)
        .map(policies::judge)
        .toList();
  }

  private Verdict judge(XBackendTrafficPolicy policy) {
    List<ResourceKey> targets = new ArrayList<>();
    Failure notAccepted = null;
    for (int i = 0; i < policy.spec().targetRefs().size(); i++) {
      LocalPolicyTargetReference ref = policy.spec().targetRefs().get(i);
      Kind kind = Kind.of(ref.group() == null ? "" : ref.group(), ref.kind());
      if (kind != null) {
        ResourceKey target = new ResourceKey(kind, policy.namespace(), ref.name());
        targets.add(target);
        Failure failure = failure(policy, target, FieldPath.SPEC.child("targetRefs", i));
        notAccepted = notAccepted == null ? failure : notAccepted;
      }
    }
    return new Verdict(policy, targets, notAccepted);
  }

  private @Nullable Failure failure(
      XBackendTrafficPolicy policy, ResourceKey target, FieldPath path) {
    ResourceKey holder = holders.putIfAbsent(target, policy.key());
    if (holder != null) {
      return PolicyConditions.conflict(path, target, holder);
    }
    return resources.contains(target) ? null : PolicyConditions.targetNotFound(path, target, "");
  }
}
