package io.gatewayapi4j.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.manifest.Node.Scalar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a bare word is: each row as Kubernetes' own tools have it. */
class YamlScalarTest {
  @ParameterizedTest(name = "{0} is {1} {2}")
  @CsvSource({
    "yes, BOOLEAN, true",
    "y, BOOLEAN, true",
    "On, BOOLEAN, true",
    "NO, BOOLEAN, false",
    "off, BOOLEAN, false",
    "False, BOOLEAN, false",
    "yEs, STRING, yEs",
    "tRUE, STRING, tRUE",
    "~, NULL, null",
    "Null, NULL, null",
    "nULL, STRING, nULL",
    "12, INTEGER, 12",
    "+12, INTEGER, 12",
    "-12, INTEGER, -12",
    "-0, INTEGER, 0",
    "1_000, INTEGER, 1000",
    "017, INTEGER, 15",
    "0o17, INTEGER, 15",
    "0x1F, INTEGER, 31",
    "-0x1F, INTEGER, -31",
    "0b101, INTEGER, 5",
    "0xZZ, STRING, 0xZZ",
    "0x, STRING, 0x",
    "08, FLOAT, 8",
    "9223372036854775807, INTEGER, 9223372036854775807",
    "18446744073709551615, INTEGER, 18446744073709551615",
    "18446744073709551616, FLOAT, 18446744073709552000",
    "1e3, FLOAT, 1000",
    "1.5, FLOAT, 1.5",
    "1., FLOAT, 1",
    ".5, FLOAT, 0.5",
    ".5_0, STRING, .5_0",
    "5._0, FLOAT, 5.0",
    "., STRING, .",
    "-, STRING, -",
    "+e1, STRING, +e1",
    "1e, STRING, 1e",
    "1.2.3, STRING, 1.2.3",
    "1e999, STRING, 1e999",
    ".inf, FLOAT, .inf",
    "-.Inf, FLOAT, -.inf",
    ".NaN, FLOAT, .nan",
    "12:30:45, STRING, 12:30:45",
    "2001-01-01, STRING, 2001-01-01",
    "1.0.0.1, STRING, 1.0.0.1",
    "10s, STRING, 10s",
    "<<, STRING, <<",
  })
  void resolves(String text, String type, String value) {
    Scalar scalar = YamlScalar.resolve(text, 0);

    assertThat(scalar.type()).hasToString(type);
    if (type.equals("FLOAT") && !value.startsWith(".") && !value.startsWith("-.")) {
      assertThat(Double.parseDouble(scalar.text())).isEqualTo(Double.parseDouble(value));
    } else {
      assertThat(scalar.text()).isEqualTo(value);
    }
    assertThat(scalar.written()).isEqualTo(text);
  }
}
