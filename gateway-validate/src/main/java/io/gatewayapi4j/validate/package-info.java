/**
 * Model to violations: what a Kubernetes API server with the official definitions of Gateway API
 * v1.6.1 would refuse of one resource, without looking at any other.
 *
 * <p>Constraints of single fields stand on the model as Jakarta annotations ({@code
 * io.gatewayapi4j.model}); rules over several fields stand here, by the part of the model that they
 * judge, one list per part. {@link Validator} runs both through Hibernate Validator, without an
 * expression-language engine, together with constraints that users add.
 */
@NullMarked
package io.gatewayapi4j.validate;

import org.jspecify.annotations.NullMarked;
