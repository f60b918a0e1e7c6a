package io.gatewayapi4j.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Asks for a builder of a part of the model. One place for the options that all of them share. */
@RecordBuilder.Template(
    options = @RecordBuilder.Options(enableWither = false, enableGetters = false))
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@interface Buildable {}
