/** JMH benchmarks of gatewayapi4j beside its peers; see README.md of this module. */
@NullMarked
package io.gatewayapi4j.benchmarks;

import org.jspecify.annotations.NullMarked;
