/**
 * One HTTP gateway on five servers: a file for each server, and what they have in common. All of it
 * is there to be read and copied; docs/servers.md says what each shows and what it leaves out.
 */
@NullMarked
package io.gatewayapi4j.examples.servers;

import org.jspecify.annotations.NullMarked;
