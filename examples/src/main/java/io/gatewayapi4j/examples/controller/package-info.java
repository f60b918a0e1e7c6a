/**
 * A controller of Gateway API: watches feed the library, which decides; what changed of statuses is
 * written back, and the table of the routes is swapped.
 */
@NullMarked
package io.gatewayapi4j.examples.controller;

import org.jspecify.annotations.NullMarked;
