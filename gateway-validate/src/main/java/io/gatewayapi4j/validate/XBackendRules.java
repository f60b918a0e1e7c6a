package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.ExternalHostnameBackend;
import io.gatewayapi4j.model.XBackendPort;
import io.gatewayapi4j.model.XBackendSpec;
import io.gatewayapi4j.model.XBackendTLS;
import io.gatewayapi4j.model.XBackendTLSMode;
import io.gatewayapi4j.model.XBackendType;
import java.util.List;

/** Rules on XBackend and its parts. */
final class XBackendRules {
  static final List<Rule<XBackendSpec>> SPEC =
      Rules.of(XBackendSpec.class)
          .value(XBackendSpec::type)
          .rule(
              "external-hostname",
              "a backend of type ExternalHostname has externalHostname, and no other has",
              "set externalHostname",
              spec ->
                  spec.type() == null
                      || spec.type().known() == null
                      || spec.type().is(XBackendType.EXTERNAL_HOSTNAME)
                          == (spec.externalHostname() != null))
          .list();

  static final List<Rule<ExternalHostnameBackend>> EXTERNAL_HOSTNAME =
      Rules.of(ExternalHostnameBackend.class)
          .at("hostname")
          .value(ExternalHostnameBackend::hostname)
          .rule(
              "outside-cluster",
              "the hostname does not end with .cluster.local",
              "refer to the Service instead",
              backend -> !backend.hostname().endsWith(".cluster.local"))
          .list();

  static final List<Rule<XBackendPort>> PORT =
      Rules.of(XBackendPort.class)
          .at("name")
          .value(XBackendPort::name)
          .rule(
              "empty",
              "no name: the expression in the definition of v1.6.1 refuses every name, well formed or"
                  + " not",
              "leave it out",
              port -> port.name() == null || port.name().isEmpty())
          .list();

  static final List<Rule<XBackendTLS>> TLS =
      Rules.of(XBackendTLS.class)
          .value(XBackendTLS::mode)
          .rule(
              "client-certificate",
              "clientCertificateRef comes with mode ClientAndServer, and no other",
              "set clientCertificateRef, or change the mode",
              tls ->
                  tls.mode() == null
                      || tls.mode().known() == null
                      || tls.mode().is(XBackendTLSMode.CLIENT_AND_SERVER)
                          == (tls.clientCertificateRef() != null))
          .list();

  private XBackendRules() {}
}
