package io.gatewayapi4j.testing.recipe;

import io.gatewayapi4j.testing.*;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.*;

@Manifests("../examples/banking-app")
class BankExpectationsTest {
  @TestFactory
  Stream<DynamicTest> routing_is_as_expected(Routing routing) throws IOException {
    return ExpectationTests.of(routing, Path.of("../examples/banking-app.expect.yaml"));
  }
}
