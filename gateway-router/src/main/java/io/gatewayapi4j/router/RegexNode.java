package io.gatewayapi4j.router;

import java.util.List;

/** The tree of a regular expression, without what has no influence on whether a value matches. */
sealed interface RegexNode {

  /*
   * Greediness, group names and capture numbers are gone. A node emits its instructions from back
   * to front: given the instruction to go on with, it answers the one to start at. Recursion is as
   * deep as groups nest, which the parser bounds.
   */

  /** An upper bound on the instructions of this node, not above 2^31 - 1. */
  int size();

  /** Adds the instructions of this node, which go on at {@code next}, and returns the first. */
  int emit(RegexProgram.Builder program, int next);

  /** One character of a set. */
  record OneOf(CodePoints set) implements RegexNode {

    @Override
    public int size() {
      return 1;
    }

    @Override
    public int emit(RegexProgram.Builder program, int next) {
      return program.consume(set, next);
    }
  }

  /** A condition on the position. */
  record Require(RegexAssertion assertion) implements RegexNode {

    @Override
    public int size() {
      return 1;
    }

    @Override
    public int emit(RegexProgram.Builder program, int next) {
      return program.require(assertion, next);
    }
  }

  /** The parts one after another; without parts, the empty text. */
  record Sequence(List<RegexNode> parts) implements RegexNode {

    public Sequence {
      parts = List.copyOf(parts);
    }

    @Override
    public int size() {
      long size = 1;
      for (RegexNode part : parts) {
        size += part.size();
      }
      return saturated(size);
    }

    @Override
    public int emit(RegexProgram.Builder program, int next) {
      int first = next;
      for (int i = parts.size() - 1; i >= 0; i--) {
        first = parts.get(i).emit(program, first);
      }
      return first;
    }
  }

  /** Any one of at least two branches. */
  record Choice(List<RegexNode> branches) implements RegexNode {

    public Choice {
      branches = List.copyOf(branches);
    }

    @Override
    public int size() {
      long size = branches.size();
      for (RegexNode branch : branches) {
        size += branch.size();
      }
      return saturated(size);
    }

    @Override
    public int emit(RegexProgram.Builder program, int next) {
      int first = branches.get(branches.size() - 1).emit(program, next);
      for (int i = branches.size() - 2; i >= 0; i--) {
        first = program.branch(branches.get(i).emit(program, next), first);
      }
      return first;
    }
  }

  /** A node {@code min} to {@code max} times, or at least {@code min} times if max is UNBOUNDED. */
  record Repeat(RegexNode node, int min, int max) implements RegexNode {

    static final int UNBOUNDED = -1;

    @Override
    public int size() {
      long times = max == UNBOUNDED ? Math.max(min, 1) : max;
      return saturated(1 + times * node.size() + Math.max(0, max - min));
    }

    @Override
    public int emit(RegexProgram.Builder program, int next) {
      int first = next;
      int left = min;
      if (max == UNBOUNDED) {
        int loop = program.branch(next, next);
        int body = node.emit(program, loop);
        program.redirect(loop, body);
        first = min == 0 ? loop : body;
        left = Math.max(min - 1, 0);
      }
      for (int i = min; i < max; i++) {
        first = program.branch(node.emit(program, first), next);
      }
      for (int i = 0; i < left; i++) {
        first = node.emit(program, first);
      }
      return first;
    }
  }

  private static int saturated(long size) {
    return (int) Math.min(size, Integer.MAX_VALUE);
  }
}
