package io.gatewayapi4j.router;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A regular expression as a non-deterministic automaton. */
final class RegexProgram {

  /*
   * Instruction i is operations[i], next[i] and operand[i]; instruction 0 is MATCH. The operand is
   * the index of the set to consume one character of, the other instruction to branch to, or the
   * index of the assertion to hold. The size is that of the tree with all repetitions written
   * out.
   */

  static final byte MATCH = 0;
  static final byte CONSUME = 1;
  static final byte BRANCH = 2;
  static final byte ASSERT = 3;

  private final byte[] operations;
  private final int[] next;
  private final int[] operand;
  private final List<CodePoints> sets;
  private final int start;
  private final RegexAssertion[] assertions;

  private RegexProgram(Builder builder, int start) {
    operations = Arrays.copyOf(builder.operations, builder.size);
    next = Arrays.copyOf(builder.next, builder.size);
    operand = Arrays.copyOf(builder.operand, builder.size);
    sets = List.copyOf(builder.sets);
    assertions = builder.assertions.toArray(RegexAssertion[]::new);
    this.start = start;
  }

  static RegexProgram of(RegexNode root) {
    Builder builder = new Builder(1 + root.size());
    return new RegexProgram(builder, root.emit(builder, 0));
  }

  int size() {
    return operations.length;
  }

  int start() {
    return start;
  }

  byte operation(int instruction) {
    return operations[instruction];
  }

  int next(int instruction) {
    return next[instruction];
  }

  int operand(int instruction) {
    return operand[instruction];
  }

  boolean holds(int instruction, int before, int after) {
    return assertions[operand[instruction]].holds(before, after);
  }

  boolean hasAssertions() {
    return assertions.length > 0;
  }

  /** The distinct sets that instructions consume characters of. */
  List<CodePoints> sets() {
    return sets;
  }

  /** One line an instruction, the start marked with an arrow. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < operations.length; i++) {
      text.append(i == start ? "> " : "  ").append(i).append(' ');
      switch (operations[i]) {
        case MATCH -> text.append("match");
        case CONSUME -> text.append(sets.get(operand[i])).append(" -> ").append(next[i]);
        case BRANCH -> text.append("-> ").append(next[i]).append(" | ").append(operand[i]);
        default -> text.append(assertions[operand[i]]).append(" -> ").append(next[i]);
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** Collects the instructions of a tree. */
  static final class Builder {

    private final byte[] operations;
    private final int[] next;
    private final int[] operand;
    private final List<CodePoints> sets = new ArrayList<>();
    private final Map<CodePoints, Integer> indexes = new HashMap<>();
    private final List<RegexAssertion> assertions = new ArrayList<>();
    private int size = 1;

    private Builder(int capacity) {
      operations = new byte[capacity];
      next = new int[capacity];
      operand = new int[capacity];
    }

    int consume(CodePoints set, int target) {
      Integer index = indexes.get(set);
      if (index == null) {
        index = sets.size();
        indexes.put(set, index);
        sets.add(set);
      }
      return add(CONSUME, target, index);
    }

    int branch(int target, int other) {
      return add(BRANCH, target, other);
    }

    /** Changes the first target of a branch: a loop is emitted before its body is. */
    void redirect(int branch, int target) {
      next[branch] = target;
    }

    int require(RegexAssertion assertion, int target) {
      if (!assertions.contains(assertion)) {
        assertions.add(assertion);
      }
      return add(ASSERT, target, assertions.indexOf(assertion));
    }

    private int add(byte operation, int target, int argument) {
      operations[size] = operation;
      next[size] = target;
      operand[size] = argument;
      return size++;
    }
  }
}
