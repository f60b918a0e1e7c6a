package io.gatewayapi4j.validate.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.gatewayapi4j.model.Channel;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.validate.SharedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * One served version of a kind, as the definitions of a channel have it.
 *
 * @param schema its OpenAPI schema, with Kubernetes' extensions
 */
public record Definition(Channel channel, Kind kind, String version, JsonNode schema) {
  /** All served versions of all kinds of both channels. */
  public static List<Definition> all(Path crds) {
    List<Definition> definitions = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      Path directory = crds.resolve(channel.name().toLowerCase(Locale.ROOT));
      for (Path file : SharedFiles.yaml(directory)) {
        for (JsonNode document : documents(file)) {
          if (document.path("kind").asText().equals("CustomResourceDefinition")) {
            add(channel, document.get("spec"), definitions);
          }
        }
      }
    }
    return definitions;
  }

  /** The same, without versions that have the same constraints as another of their kind. */
  public static List<Definition> distinct(Path crds) {
    Set<Object> seen = new HashSet<>();
    List<Definition> definitions = all(crds);
    definitions.removeIf(one -> !seen.add(List.of(one.channel(), one.kind(), Constraint.of(one))));
    return definitions;
  }

  private static void add(Channel channel, JsonNode spec, List<Definition> definitions) {
    Kind kind = Kind.of(spec.get("group").asText(), spec.at("/names/kind").asText());
    for (JsonNode version : spec.get("versions")) {
      if (version.get("served").asBoolean()) {
        JsonNode schema = version.at("/schema/openAPIV3Schema");
        definitions.add(
            new Definition(
                channel, Objects.requireNonNull(kind), version.get("name").asText(), schema));
      }
    }
  }

  private static List<JsonNode> documents(Path file) {
    YAMLMapper mapper = new YAMLMapper();
    try (MappingIterator<JsonNode> documents =
        mapper.readerFor(JsonNode.class).readValues(file.toFile())) {
      return documents.readAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As resources write it. */
  public String apiVersion() {
    return kind.group() + "/" + version;
  }

  @Override
  public String toString() {
    return kind.spelling() + " " + version + " " + channel.name().toLowerCase(Locale.ROOT);
  }
}
