package io.gatewayapi4j.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.manifest.Entry;
import io.gatewayapi4j.manifest.Manifest;
import io.gatewayapi4j.manifest.ManifestReader;
import io.gatewayapi4j.manifest.Problem;
import io.gatewayapi4j.model.Channel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The official examples: all valid ones are accepted, all invalid ones refused. */
class ExamplesTest {
  private static final Validator VALIDATOR = Validator.create();

  @ParameterizedTest
  @EnumSource(Channel.class)
  void valid_examples_are_accepted(Channel channel) throws IOException {
    for (Path file : files("valid", channel)) {
      assertThat(refusals(file, channel)).as(file.toString()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void invalid_examples_are_refused(Channel channel) throws IOException {
    for (Path file : files("invalid", channel)) {
      System.out.println(file.getFileName() + " " + refusals(file, channel));
      assertThat(refusals(file, channel)).as(file.toString()).isNotEmpty();
    }
  }

  private static List<Path> files(String verdict, Channel channel) {
    String folder = channel.name().toLowerCase(Locale.ROOT);
    return SharedFiles.yaml(SharedFiles.directory("examples").resolve(verdict).resolve(folder));
  }

  private static List<String> refusals(Path file, Channel channel) throws IOException {
    Manifest manifest = ManifestReader.strict().read(file);
    List<String> refusals = new ArrayList<>();
    for (Problem problem : manifest.problems()) {
      refusals.add(problem.toString());
    }
    for (Entry entry : manifest.entries()) {
      if (entry.resource() != null) {
        for (Violation violation :
            VALIDATOR.validate(entry.resource(), entry.apiVersion(), channel).violations()) {
          refusals.add(entry + " " + violation);
        }
      }
    }
    return refusals;
  }
}
