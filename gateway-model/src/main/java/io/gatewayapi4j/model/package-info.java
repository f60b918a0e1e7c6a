/**
 * The resources of Gateway API v1.6.1, both channels, as users write them: immutable records that
 * keep absent fields absent and unknown spellings as they are. They check structure only; what they
 * mean is decided by the stages that read them.
 */
@NullMarked
package io.gatewayapi4j.model;

import org.jspecify.annotations.NullMarked;
