package io.gatewayapi4j.validate;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A named rule over one part of the model. Immutable, and total: a rule never fails on what it is
 * given, and where a field it needs is itself wrong it keeps quiet.
 *
 * @param <T> the part
 */
sealed interface Rule<T> permits Rule.Condition, Rule.Unique {
  /** The stable id. */
  String id();

  /** The field that is at fault, below the part; empty where it is the part itself. */
  String field();

  /** What is allowed, as a statement. */
  String law();

  /** What to do where it is broken. */
  String advice();

  /** Where the rule holds. */
  Scope scope();

  /** Whether a part keeps to it. */
  boolean holds(T part);

  /** Tells how a part that does not keep to it breaks it. */
  void check(T part, Consumer<Finding> findings);

  /** What a rule found: the rule, the field below the part, and its value. */
  record Finding(Rule<?> rule, String field, @Nullable Object value) {}

  /** A rule that holds or not. */
  record Condition<T>(
      String id,
      String field,
      String law,
      String advice,
      Scope scope,
      Predicate<? super T> predicate,
      Function<? super T, ? extends @Nullable Object> value)
      implements Rule<T> {
    @Override
    public boolean holds(T part) {
      return predicate.test(part);
    }

    @Override
    public void check(T part, Consumer<Finding> findings) {
      findings.accept(new Finding(this, field, value.apply(part)));
    }
  }

  /**
   * A list in which no two items have the same key. The first repetition of each key is at fault.
   */
  record Unique<T, E>(
      String id,
      String field,
      String law,
      String advice,
      Scope scope,
      Function<? super T, ? extends List<? extends E>> items,
      Function<? super E, ? extends @Nullable Object> key)
      implements Rule<T> {
    @Override
    public boolean holds(T part) {
      return !Duplicates.any(items.apply(part), key);
    }

    @Override
    public void check(T part, Consumer<Finding> findings) {
      Duplicates.forEach(
          items.apply(part),
          key,
          (index, value) -> findings.accept(new Finding(this, field + "[" + index + "]", value)));
    }
  }
}
