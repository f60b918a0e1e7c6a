package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.SubjectAltName;
import java.util.List;

/**
 * How the connection to a backend uses TLS, as a BackendTLSPolicy asks.
 *
 * @param policy the policy that applies
 * @param hostname the server name that is sent and, without alternative names, checked
 * @param subjectAltNames the names of which the certificate must bear one; empty for the hostname
 */
public record BackendTls(
    ResourceKey policy, String hostname, List<SubjectAltName> subjectAltNames) {
  public BackendTls {
    subjectAltNames = List.copyOf(subjectAltNames);
  }
}
