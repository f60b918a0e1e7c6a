package io.gatewayapi4j.validate.crd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatewayapi4j.manifest.Entry;
import io.gatewayapi4j.manifest.Manifest;
import io.gatewayapi4j.manifest.ManifestReader;
import io.gatewayapi4j.manifest.Problem;
import io.gatewayapi4j.model.Channel;
import io.gatewayapi4j.validate.SharedFiles;
import io.gatewayapi4j.validate.Validator;
import io.gatewayapi4j.validate.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * On random resources of every kind and channel, half of them one mutation away from valid, our
 * verdict and the refused fields are those of the definitions themselves.
 *
 * <p>What is compared: the sets of field paths. A path that only one side refuses is left out of
 * account where a field at or below it is refused for itself: an API server, too, is silent or not
 * about rules over several fields then, depending on the kind of mistake. An item of a list that
 * comes a second time is at its index.
 *
 * <p>Versions of a kind that have the same constraints count as one.
 *
 * <p>The number of resources of each is the property {@code gatewayapi4j.agreement.cases} (500),
 * the seed {@code gatewayapi4j.agreement.seed} (1); {@code gatewayapi4j.agreement.of} chooses
 * definitions by a part of their name, such as {@code "HTTPRoute v1 standard"}. All of it:
 *
 * <pre>mvn test -pl gateway-model,gateway-validate -Dtest=AgreementTest
 *   -Dsurefire.failIfNoSpecifiedTests=false -Dgatewayapi4j.agreement.cases=20000</pre>
 */
class AgreementTest {
  private static final int CASES = Integer.getInteger("gatewayapi4j.agreement.cases", 500);
  private static final long SEED = Long.getLong("gatewayapi4j.agreement.seed", 1);
  private static final String OF = System.getProperty("gatewayapi4j.agreement.of", "");
  private static final Validator VALIDATOR = Validator.create();
  private static final ManifestReader READER = ManifestReader.strict();

  static List<Definition> definitions() {
    List<Definition> definitions = Definition.distinct(SharedFiles.definitions());
    definitions.removeIf(definition -> !definition.toString().contains(OF));
    return definitions;
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void our_verdict_is_that_of_the_definition(Definition definition) {
    Random random = new Random(SEED);
    Definition widest = widest(definition);
    Generator generator = new Generator(widest, random);
    Mutation mutation = new Mutation(widest.schema(), random, generator);
    ApiServer server = new ApiServer(definition);
    List<String> disagreements = new ArrayList<>();
    Map<Boolean, Integer> verdicts = new HashMap<>();
    Set<String> failed = new TreeSet<>();
    for (int i = 0; i < CASES; i++) {
      ObjectNode resource = generator.resource();
      if (i % 2 == 1) {
        mutation.apply(resource);
      }
      resource.put("apiVersion", definition.apiVersion());
      ApiServer.Verdict verdict = server.judge(resource);
      verdicts.merge(verdict.accepted(), 1, Integer::sum);
      verdict.expressions().forEach(failure -> failed.add(failure.expression()));
      compare(definition, resource, verdict, disagreements);
    }
    assertThat(disagreements.stream().limit(10)).as(definition.toString()).isEmpty();
    if (CASES >= 10_000) {
      assertThat(failed)
          .as("expressions that some resource broke")
          .containsAll(breakable(definition));
    }
    assertThat(verdicts.get(true)).as("accepted").isGreaterThan(CASES / 3);
    assertThat(verdicts.get(false)).as("refused").isGreaterThan(CASES / 10);
  }

  /** The expressions of a definition that a resource can break, and a new resource at that. */
  private static Set<String> breakable(Definition definition) {
    Set<String> expressions = new TreeSet<>();
    for (JsonNode rule : definition.schema().findValues("x-kubernetes-validations")) {
      rule.forEach(one -> expressions.add(one.get("rule").asText()));
    }
    expressions.removeIf(expression -> expression.contains("oldSelf"));
    return expressions;
  }

  /** Resources with fields of the experimental channel are for both channels. */
  private static Definition widest(Definition definition) {
    for (Definition other : Definition.all(SharedFiles.definitions())) {
      if (other.channel() == Channel.EXPERIMENTAL
          && other.kind() == definition.kind()
          && other.version().equals(definition.version())) {
        return other;
      }
    }
    return definition;
  }

  private static void compare(
      Definition definition,
      JsonNode resource,
      ApiServer.Verdict verdict,
      List<String> disagreements) {
    Set<String> theirs = new TreeSet<>(verdict.fields());
    theirs.addAll(verdict.items());
    verdict.expressions().forEach(failure -> theirs.add(failure.path()));
    Set<String> ours = new TreeSet<>();
    List<Violation> violations = new ArrayList<>();
    boolean whole = judge(definition, resource, ours, violations);
    boolean agree =
        ours.isEmpty() == theirs.isEmpty()
            && (whole
                ? covered(ours, theirs, verdict) && covered(theirs, ours, verdict)
                : theirs.containsAll(ours));
    if (!agree) {
      disagreements.add("\nours " + ours + violations + "\ntheirs " + verdict + "\n" + resource);
    }
  }

  /** Whether each of the one is among the others, or above a field that is refused for itself. */
  private static boolean covered(Set<String> some, Set<String> others, ApiServer.Verdict verdict) {
    for (String path : some) {
      if (!others.contains(path) && !isAboveRefused(path, verdict)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAboveRefused(String path, ApiServer.Verdict verdict) {
    for (String field : verdict.fields()) {
      if (field.startsWith(path)
          && (field.length() == path.length() || ".[".indexOf(field.charAt(path.length())) >= 0)) {
        return true;
      }
    }
    return false;
  }

  /** Adds the fields that we refuse; whether the reader left anything to validate. */
  private static boolean judge(
      Definition definition, JsonNode resource, Set<String> paths, List<Violation> violations) {
    Manifest manifest = READER.read(resource.toString());
    for (Problem problem : manifest.problems()) {
      paths.add(problem.path());
    }
    Entry entry = manifest.entries().get(0);
    if (entry.resource() == null) {
      return false;
    }
    violations.addAll(
        VALIDATOR
            .validate(entry.resource(), entry.apiVersion(), definition.channel())
            .violations());
    violations.forEach(violation -> paths.add(violation.path()));
    return true;
  }
}
