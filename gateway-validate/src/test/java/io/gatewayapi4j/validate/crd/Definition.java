package io.gatewayapi4j.validate.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.gatewayapi4j.model.Channel;
import io.gatewayapi4j.model.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One served version of a kind, as the definitions of a channel have it.
 *
 * @param schema its OpenAPI schema, with Kubernetes' extensions
 */
public record Definition(Channel channel, Kind kind, String version, JsonNode schema) {
  /** All served versions of all kinds of a channel. */
  public static List<Definition> of(Channel channel, List<Path> files) {
    List<Definition> definitions = new ArrayList<>();
    for (Path file : files) {
      for (JsonNode document : documents(file)) {
        if (document.path("kind").asText().equals("CustomResourceDefinition")) {
          add(channel, document.get("spec"), definitions);
        }
      }
    }
    return definitions;
  }

  /** The directory of a channel below that of all definitions. */
  public static Path directory(Path crds, Channel channel) {
    return crds.resolve(channel.name().toLowerCase(Locale.ROOT));
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
