package io.gatewayapi4j.validate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IpAddressTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, true, true",
    "010.0.0.1, true, false",
    "1.2.3, false, false",
    "1.2.3.4.5, false, false",
    "256.1.1.1, false, false",
    "1.2.3.4., false, false",
    "::, true, true",
    "::1, true, true",
    "1::, true, true",
    "2001:db8::7, true, true",
    "1:2:3:4:5:6:7:8, true, true",
    "1:2:3:4:5:6:7::, true, true",
    "1:2:3:4:5:6:7, false, false",
    "1:2:3:4:5:6:7:8:9, false, false",
    "1:2:3:4:5:6:7:8::, false, false",
    "1::2::3, false, false",
    ":1, false, false",
    "1:, false, false",
    ":::, false, false",
    "12345::, false, false",
    "00001::, true, false",
    "::ffff:1.2.3.4, true, false",
    "1:2:3:4:5:6:1.2.3.4, true, false",
    "1:2:3:4:5:6:7:1.2.3.4, false, false",
    "fe80::1%eth0, false, false",
    "g::, false, false"
  })
  void both_readers_agree_with_the_table(String text, boolean sloppy, boolean strict) {
    assertThat(IpAddress.isSloppy(text)).isEqualTo(sloppy);
    assertThat(IpAddress.is(text)).isEqualTo(strict);
  }
}
