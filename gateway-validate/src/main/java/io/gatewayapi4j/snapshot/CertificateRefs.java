package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.ConfigMap;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ObjectReference;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.Secret;
import io.gatewayapi4j.model.SecretObjectReference;
import org.jspecify.annotations.Nullable;

/**
 * References to certificates: Secrets with a key pair, ConfigMaps with a CA bundle. Of what is
 * wrong with one the first is told: its kind, then the grant, then the object, then its content.
 */
final class CertificateRefs {
  private final Resources resources;
  private final Grants grants;
  private final Certificates certificates;

  CertificateRefs(Resources resources, Grants grants, Certificates certificates) {
    this.resources = resources;
    this.grants = grants;
    this.certificates = certificates;
  }

  /**
   * Why a key pair cannot be used; null where it can.
   *
   * @param invalid the reason for all but a missing grant
   */
  @Nullable Failure keyPair(
      ResourceKey holder, FieldPath path, SecretObjectReference ref, String invalid) {
    String group = ref.group() == null ? Kind.Group.CORE : ref.group();
    String kind = ref.kind() == null ? Kind.SECRET.spelling() : ref.kind();
    if (Kind.of(group, kind) != Kind.SECRET) {
      return new Failure(
          invalid, path + " refers to a " + Failure.kind(group, kind) + ": it must be a Secret");
    }
    String namespace = orHome(ref.namespace(), holder);
    if (!grants.permit(holder, group, kind, namespace, ref.name())) {
      return Grants.notPermitted(path, holder, kind, namespace, ref.name());
    }
    Secret secret = resources.find(Secret.class, namespace, ref.name());
    if (secret == null) {
      return missing(invalid, path, "Secret", namespace, ref.name());
    }
    return content(invalid, path, "Secret", namespace, ref.name(), certificates.problem(secret));
  }

  /**
   * Why a CA bundle cannot be used; null where it can.
   *
   * @param invalidKind the reason for what is no ConfigMap
   */
  @Nullable Failure caBundle(
      ResourceKey holder, FieldPath path, ObjectReference ref, String invalidKind) {
    String group = ref.group() == null ? Kind.Group.CORE : ref.group();
    if (Kind.of(group, ref.kind()) != Kind.CONFIG_MAP) {
      return new Failure(
          invalidKind,
          path + " refers to a " + Failure.kind(group, ref.kind()) + ": it must be a ConfigMap");
    }
    String namespace = orHome(ref.namespace(), holder);
    if (!grants.permit(holder, group, ref.kind(), namespace, ref.name())) {
      return Grants.notPermitted(path, holder, ref.kind(), namespace, ref.name());
    }
    String invalid = "InvalidCACertificateRef";
    ConfigMap bundle = resources.find(ConfigMap.class, namespace, ref.name());
    if (bundle == null) {
      return missing(invalid, path, "ConfigMap", namespace, ref.name());
    }
    return content(invalid, path, "ConfigMap", namespace, ref.name(), certificates.problem(bundle));
  }

  private static String orHome(@Nullable String namespace, ResourceKey holder) {
    return namespace == null || namespace.isEmpty() ? holder.namespace() : namespace;
  }

  private static Failure missing(
      String reason, FieldPath path, String kind, String namespace, String name) {
    return new Failure(
        reason,
        "%s refers to %s %s/%s, which does not exist: create it, or correct the name"
            .formatted(path, kind, namespace, name));
  }

  private static @Nullable Failure content(
      String reason,
      FieldPath path,
      String kind,
      String namespace,
      String name,
      @Nullable String problem) {
    return problem == null
        ? null
        : new Failure(
            reason,
            "%s refers to %s %s/%s, which cannot be used: %s"
                .formatted(path, kind, namespace, name, problem));
  }
}
