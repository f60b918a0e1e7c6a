package io.gatewayapi4j.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.model.Choice;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.GatewaySpec;
import io.gatewayapi4j.model.Listener;
import io.gatewayapi4j.model.ObjectMeta;
import io.gatewayapi4j.model.ProtocolType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TlsOverlapsTest {
  @Property
  void aListenerOverlapsWhereItHasAHostInCommonWithAnotherOfItsPort(
      @ForAll("listeners") List<Listener> listeners) {
    List<ListenerEntry> entries = entries(listeners);
    Set<ListenerEntry> expected = new HashSet<>();
    for (ListenerEntry one : entries) {
      for (ListenerEntry other : entries) {
        if (!one.equals(other)
            && one.port() == other.port()
            && one.hostname().intersect(other.hostname()) != null) {
          expected.add(one);
        }
      }
    }
    assertThat(TlsOverlaps.find(entries)).isEqualTo(expected);
  }

  @Provide
  Arbitrary<List<Listener>> listeners() {
    Arbitrary<String> hostnames =
        Arbitraries.of(
            "", "a", "*.a", "b.a", "*.b.a", "c.b.a", "*.c.b.a", "d.c.b.a", "x", "*.x", "y.x");
    return hostnames
        .flatMap(
            hostname ->
                Arbitraries.integers()
                    .between(443, 444)
                    .map(
                        port ->
                            Listener.builder()
                                .name("l")
                                .hostname(hostname)
                                .port(port)
                                .protocol(Choice.of(ProtocolType.HTTPS))
                                .build()))
        .list()
        .ofMaxSize(6);
  }

  private static List<ListenerEntry> entries(List<Listener> listeners) {
    Gateway gateway =
        new Gateway(
            ObjectMeta.named("infra", "edge"),
            GatewaySpec.builder().gatewayClassName("edge").listeners(listeners).build(),
            null);
    return new ArrayList<>(ListenerEntry.of(gateway, listeners));
  }
}
