package io.gatewayapi4j.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes the list of rules of one part of the model. {@link #at}, {@link #in} and {@link #value} say
 * something of all rules that follow.
 */
final class Rules<T> {
  private final String part;
  private final List<Rule<T>> rules = new ArrayList<>();
  private String field = "";
  private Scope scope = Scope.ALWAYS;
  private Function<? super T, ? extends @Nullable Object> value = part -> null;

  private Rules(String part) {
    this.part = part;
  }

  static <T> Rules<T> of(Class<T> type) {
    return new Rules<>(type.getSimpleName());
  }

  /** The field below the part that is at fault where a rule is broken. */
  Rules<T> at(String field) {
    this.field = field;
    return this;
  }

  /** Where the rules hold. */
  Rules<T> in(Scope scope) {
    this.scope = scope;
    return this;
  }

  /** What was found, where a rule is broken. */
  Rules<T> value(Function<? super T, ? extends @Nullable Object> value) {
    this.value = value;
    return this;
  }

  /** Adds a rule that holds or not. */
  Rules<T> rule(String name, String law, String advice, Predicate<? super T> holds) {
    rules.add(new Rule.Condition<>(id(name), field, law, advice, scope, holds, value));
    return this;
  }

  /** Adds the rule that no two items of the list have the same key. */
  <E> Rules<T> unique(
      Function<? super T, ? extends List<? extends E>> items,
      String keyName,
      Function<? super E, ? extends @Nullable Object> key) {
    rules.add(
        new Rule.Unique<T, E>(
            id("unique"),
            field,
            "no two items have the same " + keyName,
            "remove one, or change its " + keyName,
            scope,
            items,
            key));
    return this;
  }

  /**
   * Adds a rule that all items of a list must keep to. The list is at fault, and the name of the
   * first item that does not is what was found.
   */
  <E> Rules<T> each(
      String name,
      Function<? super T, ? extends List<? extends E>> items,
      Function<? super E, ? extends @Nullable Object> itemName,
      String law,
      String advice,
      Predicate<? super E> holds) {
    value(
        part -> {
          E breaker = first(items.apply(part), holds);
          return breaker == null ? null : itemName.apply(breaker);
        });
    return rule(name, law, advice, part -> first(items.apply(part), holds) == null);
  }

  private static <E> @Nullable E first(List<? extends E> items, Predicate<? super E> holds) {
    for (E item : items) {
      if (!holds.test(item)) {
        return item;
      }
    }
    return null;
  }

  List<Rule<T>> list() {
    return List.copyOf(rules);
  }

  private String id(String name) {
    return part + (field.isEmpty() ? "" : "." + field) + "/" + name;
  }
}
