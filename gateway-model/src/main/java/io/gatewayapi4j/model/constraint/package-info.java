/**
 * The Jakarta constraints that the model bears: what one field may hold, as the definitions of
 * Gateway API v1.6.1 say it. They need no engine to be present, and any Jakarta Validation engine
 * runs them. A field that was not written passes all of them but {@link Required}.
 */
@NullMarked
package io.gatewayapi4j.model.constraint;

import org.jspecify.annotations.NullMarked;
