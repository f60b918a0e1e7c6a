package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import java.util.List;

/**
 * What the resolvers of Gateways and routes look things up in: all of it finished before the first
 * of them.
 *
 * @param readers who looks at what
 * @param policies the policies that apply
 * @param endpoints what is known of the endpoints of Services
 * @param parsed what is known of certificates already
 */
record World(
    Resources resources,
    Readers readers,
    Grants grants,
    Policies policies,
    Endpoints endpoints,
    Certificates parsed,
    Features features) {

  /** A world of no resources. */
  static World none(Features features) {
    return new World(
        Resources.NONE,
        Readers.NONE,
        Grants.NONE,
        Policies.NONE,
        Endpoints.NONE,
        new Certificates(),
        features);
  }

  /** The world of resources. */
  static World of(Resources resources, Features features) {
    List<Change<ResourceKey, Resource>> changes = resources.asChanges();
    return none(features).after(resources, changes, new Touched(changes, Readers.NONE));
  }

  /**
   * The world after changes of resources.
   *
   * @param now the resources as they are now
   * @param touched gets to know who looks at a Service whose policy is another now, or whether it
   *     has endpoints
   */
  World after(Resources now, List<Change<ResourceKey, Resource>> changes, Touched touched) {
    World next =
        new World(
            now,
            readers.after(changes),
            grants.after(touched.of(Kind.REFERENCE_GRANT), now),
            policies,
            endpoints.after(touched, now),
            parsed,
            features);
    Policies nextPolicies = policies.after(touched, now, features, next.certificates());
    return new World(
        now, next.readers, next.grants, nextPolicies, next.endpoints, parsed, features);
  }

  /** References to certificates, resolved in this world. */
  CertificateRefs certificates() {
    return new CertificateRefs(resources, grants, parsed);
  }
}
