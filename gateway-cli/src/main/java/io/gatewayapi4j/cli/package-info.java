/**
 * The command line {@code gwapi}: a thin front of the library. Each command reads its files, makes
 * a few calls to public methods of the stages, and writes what they return.
 */
@NullMarked
package io.gatewayapi4j.cli;

import org.jspecify.annotations.NullMarked;
