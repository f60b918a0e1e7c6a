package io.gatewayapi4j.analysis;

import java.util.List;

/** Whether a request can reach a part of a route table. Immutable. */
public sealed interface Reach {
  /**
   * A request reaches it.
   *
   * @param witness one that does, as the table itself says; as plain as can be
   */
  record Reachable(ClientRequest witness) implements Reach {}

  /**
   * Proven: no request reaches it.
   *
   * @param shadows what takes all the requests that would, together; never empty
   */
  record Unreachable(List<Shadow> shadows) implements Reach {
    public Unreachable {
      shadows = List.copyOf(shadows);
    }
  }

  /** Neither was found a request that reaches it, nor a proof that there is none. */
  record NotKnown(String why) implements Reach {}

  /**
   * What takes requests first.
   *
   * @param place what it is, such as {@code HTTPRoute/shop/cart rule 0 match 1} or {@code listener
   *     https}
   * @param why how it comes to take them
   */
  record Shadow(String place, String why) {
    /** Such as {@code HTTPRoute/shop/cart rule 0 match 1 (path below /)}. */
    @Override
    public String toString() {
      return place + " (" + why + ")";
    }
  }
}
