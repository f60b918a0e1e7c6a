/**
 * The resources of Gateway API v1.6.1, both channels, as users write them: immutable records that
 * keep absent fields absent and unknown spellings as they are. They check structure only; what they
 * mean is decided by the stages that read them.
 *
 * <p>The Jakarta constraints that the records bear say what one field may hold, as the definitions
 * of Gateway API say it. They need no engine to be present, and any Jakarta Validation engine runs
 * them. A field that was not written passes all of them but {@link io.gatewayapi4j.model.Required}.
 */
@NullMarked
package io.gatewayapi4j.model;

import org.jspecify.annotations.NullMarked;
