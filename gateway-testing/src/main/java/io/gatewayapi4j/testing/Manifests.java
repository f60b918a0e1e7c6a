package io.gatewayapi4j.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Loads manifests once for a test class of JUnit 5; tests take the {@link Routing} as a parameter.
 *
 * <pre>{@code
 * @Manifests("k8s/")
 * class RoutingTest {
 *   @Test
 *   void users_go_to_the_profile_service(Routing routing) {
 *     assertThat(routing)
 *         .request(get("http://bank.example/users/42"))
 *         .routesTo("banking-app/profile:8081");
 *   }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(ManifestsExtension.class)
public @interface Manifests {
  /** Files and directories, from the working directory: that of the module for Maven and Gradle. */
  String[] value();
}
