package io.gatewayapi4j.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The layers and names that docs/architecture.md promises. */
class ArchitectureTest {
  /** The packages of the stages, each of which may know only those before it. */
  private static final List<String> STAGES =
      List.of("model", "manifest", "validate", "snapshot", "router", "analysis", "testing");

  private static JavaClasses classes;

  @BeforeAll
  static void importClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.gatewayapi4j");
  }

  @TestFactory
  Stream<DynamicTest> a_stage_knows_none_that_comes_after_it() {
    return STAGES.stream()
        .map(stage -> DynamicTest.dynamicTest(stage, () -> mayNotKnow(stage, after(stage))));
  }

  @Test
  void resolving_does_not_need_the_validation_engine() {
    noClasses()
        .that()
        .resideInAPackage("io.gatewayapi4j.snapshot..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.gatewayapi4j.validate..", "org.hibernate..", "jakarta.validation..")
        .check(classes);
  }

  @Test
  void routing_knows_neither_text_nor_verdicts() {
    noClasses()
        .that()
        .resideInAPackage("io.gatewayapi4j.router..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.gatewayapi4j.manifest..",
            "io.gatewayapi4j.validate..",
            "com.fasterxml..",
            "org.yaml..")
        .check(classes);
  }

  @Test
  void packages_have_no_cycles() {
    slices().matching("io.gatewayapi4j.(**)").should().beFreeOfCycles().check(classes);
  }

  @Test
  void no_type_is_named_after_its_being_a_helper() {
    noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager)(\\$.*)?").check(classes);
  }

  @Test
  void no_package_is_a_drawer() {
    noClasses()
        .should()
        .resideInAnyPackage("..internal..", "..util..", "..common..", "..impl..")
        .check(classes);
  }

  private static List<String> after(String stage) {
    return STAGES.subList(STAGES.indexOf(stage) + 1, STAGES.size());
  }

  private static void mayNotKnow(String stage, List<String> later) {
    List<String> packages = new ArrayList<>();
    packages.add("io.gatewayapi4j.cli..");
    later.forEach(name -> packages.add("io.gatewayapi4j." + name + ".."));
    noClasses()
        .that()
        .resideInAPackage("io.gatewayapi4j." + stage + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages.toArray(String[]::new))
        .allowEmptyShould(true)
        .check(classes);
  }
}
