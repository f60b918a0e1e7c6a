package io.gatewayapi4j.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.model.BackendTLSPolicy;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ListenerSet;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ServiceImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsTest {
  @ParameterizedTest
  @CsvSource({
    "GatewayClass, gateway.networking.k8s.io/v1alpha2",
    "GatewayClass, gateway.networking.k8s.io/v1beta1",
    "Gateway, gateway.networking.k8s.io/v1alpha2",
    "Gateway, gateway.networking.k8s.io/v1beta1",
    "HTTPRoute, gateway.networking.k8s.io/v1alpha2",
    "HTTPRoute, gateway.networking.k8s.io/v1beta1",
    "GRPCRoute, gateway.networking.k8s.io/v1alpha2",
    "TLSRoute, gateway.networking.k8s.io/v1alpha2",
    "TLSRoute, gateway.networking.k8s.io/v1alpha3",
    "TCPRoute, gateway.networking.k8s.io/v1alpha2",
    "UDPRoute, gateway.networking.k8s.io/v1alpha2",
    "ReferenceGrant, gateway.networking.k8s.io/v1alpha2",
    "ReferenceGrant, gateway.networking.k8s.io/v1beta1",
    "BackendTLSPolicy, gateway.networking.k8s.io/v1alpha2",
    "BackendTLSPolicy, gateway.networking.k8s.io/v1alpha3",
    "XListenerSet, gateway.networking.x-k8s.io/v1alpha1",
    "XBackend, gateway.networking.x-k8s.io/v1alpha1",
    "XBackendTrafficPolicy, gateway.networking.x-k8s.io/v1alpha1",
    "XMesh, gateway.networking.x-k8s.io/v1alpha1",
    "ServiceImport, multicluster.x-k8s.io/v1beta1",
  })
  void every_published_version_is_read_and_written_as_the_present_one(
      String kind, String apiVersion) {
    Manifest manifest =
        ManifestReader.strict()
            .read(
                "{apiVersion: %s, kind: %s, metadata: {name: a}, spec: {}}"
                    .formatted(apiVersion, kind));

    assertThat(manifest.problems()).isEmpty();
    assertThat(manifest.entries().get(0).apiVersion()).isEqualTo(apiVersion);
    Resource resource = manifest.resources().get(0);
    assertThat(ManifestWriter.json(resource))
        .startsWith("{\"apiVersion\":\"" + resource.kind().apiVersion() + "\",\"kind\":\"")
        .contains("\"kind\":\"" + resource.kind().spelling() + "\"");
  }

  @Test
  void a_version_that_never_was_is_an_error() {
    Manifest manifest =
        ManifestReader.strict()
            .read("apiVersion: gateway.networking.k8s.io/v2\nkind: HTTPRoute\nspec: {}\n");

    assertThat(manifest.resources()).isEmpty();
    assertThat(manifest.problems())
        .extracting(Problem::rule, Problem::path, Problem::line, Problem::column)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("version", "apiVersion", 1, 13));
  }

  @Test
  void other_versions_of_kinds_that_are_not_ours_are_skipped() {
    Manifest manifest =
        ManifestReader.strict()
            .read(
                "{apiVersion: serving.knative.dev/v1, kind: Service}\n--- \n{apiVersion: discovery.k8s.io/v1beta1, kind: EndpointSlice}");

    assertThat(manifest.problems()).isEmpty();
    assertThat(manifest.skipped()).isEqualTo(2);
  }

  @Test
  void the_first_backend_policy_is_converted_with_its_positions() {
    Manifest manifest =
        ManifestReader.strict()
            .read(
                """
                apiVersion: gateway.networking.k8s.io/v1alpha2
                kind: BackendTLSPolicy
                metadata: {name: a, namespace: b}
                spec:
                  targetRef: {group: "", kind: Service, name: c, namespace: b, sectionName: https}
                  tls:
                    caCertRefs: [{group: "", kind: ConfigMap, name: ca}]
                    hostname: c.example
                """);

    assertThat(manifest.problems()).isEmpty();
    BackendTLSPolicy policy = (BackendTLSPolicy) manifest.resources().get(0);
    assertThat(policy.spec().targetRefs().get(0).sectionName()).isEqualTo("https");
    assertThat(policy.spec().validation().caCertificateRefs().get(0).name()).isEqualTo("ca");
    assertThat(manifest.entries().get(0).position("spec.validation.hostname"))
        .isEqualTo(new Position(8, 15));
  }

  @Test
  void the_experimental_listener_set_is_a_listener_set() {
    Manifest manifest =
        ManifestReader.strict()
            .read(
                """
                apiVersion: gateway.networking.x-k8s.io/v1alpha1
                kind: XListenerSet
                metadata: {name: a}
                spec:
                  parentRef: {name: gw}
                  listeners: [{name: l, port: 80, protocol: HTTP}]
                status:
                  listeners: [{name: l, port: 80, attachedRoutes: 0, conditions: []}]
                """);

    assertThat(manifest.problems()).isEmpty();
    ListenerSet set = (ListenerSet) manifest.resources().get(0);
    assertThat(set.kind()).isEqualTo(Kind.LISTENER_SET);
    assertThat(set.status().listeners().get(0).attachedRoutes()).isZero();
  }

  @Test
  void a_service_import_may_have_its_fields_beside_the_metadata() {
    Manifest manifest =
        ManifestReader.strict()
            .read(
                """
                apiVersion: multicluster.x-k8s.io/v1beta1
                kind: ServiceImport
                metadata: {name: a}
                type: ClusterSetIP
                ports: [{port: 80}]
                """);

    assertThat(manifest.problems()).isEmpty();
    assertThat(((ServiceImport) manifest.resources().get(0)).spec().ports()).hasSize(1);
    assertThat(ManifestWriter.json(manifest.entries().get(0)))
        .endsWith(
            "\"metadata\":{\"name\":\"a\"},"
                + "\"spec\":{\"type\":\"ClusterSetIP\",\"ports\":[{\"port\":80}]}}");
  }
}
