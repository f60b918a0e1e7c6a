package io.gatewayapi4j.snapshot;

/**
 * What the resolvers of routes look things up in: all of it finished before the first of them.
 *
 * @param policies the BackendTLSPolicies that apply
 */
record World(Resources resources, Grants grants, BackendPolicies policies, Features features) {}
