/** What the stories share: services and gateways as processes of this machine. */
@NullMarked
package io.gatewayapi4j.examples.local;

import org.jspecify.annotations.NullMarked;
