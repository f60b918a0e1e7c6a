package io.gatewayapi4j.router;

/** What becomes of a request or connection. */
public enum Outcome {
  /** It goes to one of the backends. */
  FORWARD,
  /** The gateway answers with a redirect. */
  REDIRECT,
  /** The gateway answers by itself, with {@link RouteDecision#status()}. */
  RESPOND,
  /** The connection is refused or closed, the datagram dropped: TLS, TCP and UDP only. */
  REFUSE
}
