package io.gatewayapi4j.router;

import java.util.Arrays;

/** The instructions a match can stand at, all at one position of the value. */
final class RegexFrontier {

  /*
   * A list of instructions, none twice, and for each instruction the generation in which it was
   * last reached: clearing is one increment. Branches are followed on entry with an explicit stack,
   * so the list holds only instructions that consume, assert or match; assertions wait in it until
   * both sides of the position are known. Each operation costs at most the size of the program, and
   * three ints an instruction are kept.
   */

  private final RegexProgram program;
  private final int[] members;
  private final int[] stack;
  private final int[] reached;
  private int generation = 1;
  private int size;
  private boolean assertions;

  /** The instructions visited so far, repeated visits included. */
  private long visits;

  RegexFrontier(RegexProgram program) {
    this.program = program;
    members = new int[program.size()];
    stack = new int[program.size()];
    reached = new int[program.size()];
  }

  void clear() {
    generation++;
    size = 0;
    assertions = false;
  }

  /** Adds an instruction or, if it is a branch, all that it leads to. */
  void add(int instruction) {
    int depth = reach(instruction, 0);
    while (depth > 0) {
      int top = stack[--depth];
      byte operation = program.operation(top);
      if (operation == RegexProgram.BRANCH) {
        depth = reach(program.operand(top), depth);
        depth = reach(program.next(top), depth);
      } else {
        members[size++] = top;
        assertions |= operation == RegexProgram.ASSERT;
      }
    }
  }

  private int reach(int instruction, int depth) {
    visits++;
    if (reached[instruction] == generation) {
      return depth;
    }
    reached[instruction] = generation;
    stack[depth] = instruction;
    return depth + 1;
  }

  /** Adds what is behind the assertions that hold between the two sides. */
  void resolve(int before, int after) {
    if (!assertions) {
      return;
    }
    for (int i = 0; i < size; i++) { // Grows: what is behind may be an assertion.
      int member = members[i];
      if (program.operation(member) == RegexProgram.ASSERT
          && program.holds(member, before, after)) {
        add(program.next(member));
      }
    }
  }

  boolean accepts() {
    return reached[0] == generation;
  }

  boolean isEmpty() {
    return size == 0;
  }

  boolean hasAssertions() {
    return assertions;
  }

  int size() {
    return size;
  }

  int member(int index) {
    return members[index];
  }

  long visits() {
    return visits;
  }

  /** The instructions, ascending: the same for equal frontiers. */
  int[] sorted() {
    int[] copy = Arrays.copyOf(members, size);
    Arrays.sort(copy);
    return copy;
  }
}
