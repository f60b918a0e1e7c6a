/** One gateway in front of services that run in two clusters. */
@NullMarked
package io.gatewayapi4j.examples.multicluster;

import org.jspecify.annotations.NullMarked;
