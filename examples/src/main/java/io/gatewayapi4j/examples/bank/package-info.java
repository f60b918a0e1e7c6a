/** The banking app moves from Ingress to Gateway API, step by step, on one machine. */
@NullMarked
package io.gatewayapi4j.examples.bank;

import org.jspecify.annotations.NullMarked;
