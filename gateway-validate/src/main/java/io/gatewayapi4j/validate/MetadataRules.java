package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ObjectMeta;
import io.gatewayapi4j.model.OwnerReference;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.Syntax;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rules on metadata, which Kubernetes has for objects of all kinds. */
final class MetadataRules {
  private static final int MAX_ANNOTATIONS = 256 * 1024;

  private static final Set<String> STANDARD_FINALIZERS =
      Set.of("kubernetes", "orphan", "foregroundDeletion");

  static final List<Rule<Resource>> RESOURCE =
      Rules.of(Resource.class)
          .at("metadata.name")
          .rule(
              "required",
              "name or generateName is required",
              "set metadata.name",
              resource -> hasName(resource) || hasGenerateName(resource))
          .value(resource -> resource.metadata().name())
          .rule(
              "form",
              "a DNS name; for a Service or Namespace one label of up to 63 characters",
              "correct the name",
              resource ->
                  !hasName(resource) || Names.isName(resource.kind(), resource.metadata().name()))
          .at("metadata.generateName")
          .value(resource -> resource.metadata().generateName())
          .rule(
              "form",
              "the start of a name of this kind",
              "correct it",
              resource -> {
                String prefix = resource.metadata().generateName();
                return prefix == null
                    || prefix.isEmpty()
                    || (Names.isPrefix(resource.kind(), prefix)
                        && (hasName(resource) || Names.canBecomeName(resource.kind(), prefix)));
              })
          .at("metadata.finalizers")
          .value(resource -> first(resource.metadata().finalizers(), MetadataRules::isQualified))
          .rule(
              "qualified",
              "a finalizer of a kind of Kubernetes itself has a domain, such as example.com/a, or is"
                  + " kubernetes, orphan or foregroundDeletion",
              "put a domain before it",
              resource ->
                  !isOfKubernetes(resource.kind())
                      || first(resource.metadata().finalizers(), MetadataRules::isQualified)
                          == null)
          .at("metadata.namespace")
          .value(resource -> resource.metadata().namespace())
          .rule(
              "form",
              "up to 63 " + Syntax.DNS_LABEL.description(),
              "correct the namespace",
              resource -> !resource.kind().namespaced() || Names.isLabel(resource.namespace()))
          .list();

  static final List<Rule<ObjectMeta>> METADATA =
      Rules.of(ObjectMeta.class)
          .at("generation")
          .value(ObjectMeta::generation)
          .rule(
              "not-negative",
              "the generation is not negative",
              "leave it out: the API server counts it",
              metadata -> metadata.generation() == null || metadata.generation() >= 0)
          .at("labels")
          .value(metadata -> first(metadata.labels().keySet(), Names::isKey))
          .rule(
              "keys",
              "a key is " + Syntax.LABEL_KEY.description(),
              "correct the key",
              metadata -> first(metadata.labels().keySet(), Names::isKey) == null)
          .value(metadata -> first(metadata.labels().values(), Names::isLabelValue))
          .rule(
              "values",
              "a value is up to 63 characters: " + Syntax.LABEL_VALUE.description(),
              "correct the value, or make it an annotation",
              metadata -> first(metadata.labels().values(), Names::isLabelValue) == null)
          .at("annotations")
          .value(metadata -> first(metadata.annotations().keySet(), Names::isAnnotationKey))
          .rule(
              "keys",
              "a key is " + Syntax.LABEL_KEY.description(),
              "correct the key",
              metadata -> first(metadata.annotations().keySet(), Names::isAnnotationKey) == null)
          .value(metadata -> size(metadata.annotations()) + " bytes")
          .rule(
              "total-size",
              "all keys and values together have at most 262144 bytes",
              "remove some",
              metadata -> size(metadata.annotations()) <= MAX_ANNOTATIONS)
          .at("finalizers")
          .value(metadata -> first(metadata.finalizers(), Names::isKey))
          .rule(
              "form",
              "a finalizer is " + Syntax.LABEL_KEY.description(),
              "correct the finalizer",
              metadata -> first(metadata.finalizers(), Names::isKey) == null)
          .value(ObjectMeta::finalizers)
          .rule(
              "one-way-of-deletion",
              "orphan and foregroundDeletion do not stand beside each other",
              "leave out one of them",
              metadata ->
                  !metadata.finalizers().contains("orphan")
                      || !metadata.finalizers().contains("foregroundDeletion"))
          .at("ownerReferences")
          .value(metadata -> controllers(metadata) + " controllers")
          .rule(
              "one-controller",
              "one owner at most is the controller",
              "leave out controller: true on the others",
              metadata -> controllers(metadata) <= 1)
          .list();

  static final List<Rule<OwnerReference>> OWNER =
      Rules.of(OwnerReference.class)
          .at("apiVersion")
          .value(OwnerReference::apiVersion)
          .rule(
              "version",
              "a version such as v1, or a group and a version such as apps/v1",
              "correct it",
              owner -> owner.apiVersion().isEmpty() || hasVersion(owner.apiVersion()))
          .at("kind")
          .value(OwnerReference::kind)
          .rule(
              "not-event",
              "an Event of version v1 owns nothing",
              "name another owner",
              owner -> !(owner.kind().equals("Event") && isCore(owner.apiVersion())))
          .list();

  private MetadataRules() {}

  private static boolean hasVersion(String apiVersion) {
    int slash = apiVersion.indexOf('/');
    return slash == apiVersion.lastIndexOf('/') && slash < apiVersion.length() - 1;
  }

  private static boolean isCore(String apiVersion) {
    return apiVersion.equals("v1") || apiVersion.equals("/v1");
  }

  private static boolean isOfKubernetes(Kind kind) {
    return kind.group().equals(Kind.Group.CORE) || kind.group().equals(Kind.Group.DISCOVERY);
  }

  /** What is no finalizer at all is for the rule on its form. */
  private static boolean isQualified(String finalizer) {
    return finalizer.indexOf('/') >= 0
        || STANDARD_FINALIZERS.contains(finalizer)
        || !Names.isKey(finalizer);
  }

  private static boolean hasName(Resource resource) {
    return !resource.metadata().name().isEmpty();
  }

  private static boolean hasGenerateName(Resource resource) {
    String prefix = resource.metadata().generateName();
    return prefix != null && !prefix.isEmpty();
  }

  /** The first text that is not well formed, or null. */
  private static @Nullable String first(Collection<String> texts, Predicate<String> isWellFormed) {
    for (String text : texts) {
      if (!isWellFormed.test(text)) {
        return text;
      }
    }
    return null;
  }

  private static long size(Map<String, String> annotations) {
    long size = 0;
    for (Map.Entry<String, String> entry : annotations.entrySet()) {
      size += utf8(entry.getKey()) + utf8(entry.getValue());
    }
    return size;
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static int controllers(ObjectMeta metadata) {
    int controllers = 0;
    for (OwnerReference owner : metadata.ownerReferences()) {
      controllers += Boolean.TRUE.equals(owner.controller()) ? 1 : 0;
    }
    return controllers;
  }
}
