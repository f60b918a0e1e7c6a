package io.gatewayapi4j.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.gatewayapi4j.model.Channel;
import io.gatewayapi4j.model.GatewayClass;
import io.gatewayapi4j.model.GatewayClassSpec;
import io.gatewayapi4j.model.ObjectMeta;
import java.util.Map;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.cfg.defs.SizeDef;
import org.junit.jupiter.api.Test;

/** Constraints that users add are reported as ours are. */
class OwnConstraintsTest {
  private static final GatewayClass EDGE =
      new GatewayClass(
          ObjectMeta.builder().name("edge").labels(Map.of("team", "web")).build(),
          new GatewayClassSpec("bad", null, "short"),
          null);

  @Test
  void a_constraint_of_a_user_is_reported_with_id_path_and_message() {
    HibernateValidatorConfiguration configuration = Validator.configuration();
    ConstraintMapping mapping = configuration.createConstraintMapping();
    mapping
        .type(GatewayClassSpec.class)
        .field("description")
        .constraint(new SizeDef().min(10).message("say what it is for"));
    Validator validator = Validator.of(configuration.addMapping(mapping).buildValidatorFactory());

    ValidationResult result = validator.validate(EDGE, Channel.STANDARD);

    assertThat(result.violations())
        .extracting(Violation::rule, Violation::path)
        .containsExactly(
            tuple("GatewayClassSpec.controllerName/pattern", "spec.controllerName"),
            tuple("GatewayClassSpec.description/Size", "spec.description"));
    assertThat(result.violations().get(1).message()).contains("say what it is for");
  }
}
