/**
 * Reading and writing of manifests: text becomes resources, with a position for every field and a
 * problem for everything that cannot be read, and resources become text again.
 */
@NullMarked
package io.gatewayapi4j.manifest;

import org.jspecify.annotations.NullMarked;
