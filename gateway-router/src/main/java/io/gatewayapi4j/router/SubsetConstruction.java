package io.gatewayapi4j.router;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a program into a table, if the table is small enough. */
final class SubsetConstruction {

  /*
   * A state is the set of instructions a match can stand at and, if an assertion is among them,
   * what is before the position. States are numbered as they are found, from 1: 0 is the state from
   * which nothing matches. The work is bounded by the instructions visited, so that a pattern whose
   * states are few but large costs no more than one whose states are many.
   */

  static final int MAX_STATES = 2_000;

  /** Entries of the table, two bytes each. */
  static final int MAX_TRANSITIONS = 1 << 16;

  static final long MAX_VISITS = 1_000_000;

  private final RegexProgram program;
  private final RegexAlphabet alphabet;
  private final RegexFrontier here;
  private final RegexFrontier there;
  private final Map<State, Integer> numbers = new HashMap<>();
  private final List<State> states = new ArrayList<>();
  private final int columns;
  private long visits;

  private SubsetConstruction(RegexProgram program, RegexAlphabet alphabet) {
    this.program = program;
    this.alphabet = alphabet;
    here = new RegexFrontier(program);
    there = new RegexFrontier(program);
    columns = alphabet.size() + 1;
  }

  /** The table of a program, or null if it is beyond the bounds. */
  static @Nullable RegexDfa build(String pattern, RegexProgram program) {
    RegexAlphabet alphabet = RegexAlphabet.of(program);
    if (alphabet == null) {
      return null;
    }
    char[] table = new SubsetConstruction(program, alphabet).table();
    return table == null ? null : new RegexDfa(pattern, alphabet, table);
  }

  private char @Nullable [] table() {
    int maxStates = Math.min(MAX_STATES, MAX_TRANSITIONS / columns);
    char[] table = new char[columns * 16];
    there.add(program.start());
    number(RegexAssertion.EDGE);
    for (int i = 0; i < states.size(); i++) {
      State state = states.get(i);
      int row = (i + 1) * columns;
      if (row + columns > table.length) {
        table = Arrays.copyOf(table, 2 * table.length);
      }
      for (int c = 0; c < alphabet.size(); c++) {
        step(state, c);
        if (visits + here.visits() + there.visits() > MAX_VISITS) {
          return null;
        }
        table[row + c] = (char) (number(alphabet.side(c)) * columns);
      }
      load(state, RegexAssertion.EDGE);
      table[row + columns - 1] = (char) (here.accepts() ? 1 : 0);
      if (states.size() >= maxStates) {
        return null;
      }
    }
    return Arrays.copyOf(table, (states.size() + 1) * columns);
  }

  /** Makes {@code here} the state before a character of the side. */
  private void load(State state, int after) {
    here.clear();
    for (int member : state.members) {
      here.add(member);
    }
    here.resolve(state.before, after);
  }

  /** Makes {@code there} what follows the state on a character of the class. */
  private void step(State state, int characterClass) {
    load(state, alphabet.side(characterClass));
    there.clear();
    visits += here.size();
    for (int i = 0; i < here.size(); i++) {
      int member = here.member(i);
      if (program.operation(member) == RegexProgram.CONSUME
          && alphabet.contains(program.operand(member), characterClass)) {
        there.add(program.next(member));
      }
    }
  }

  /** The number of the state {@code there} is, a new one if need be. */
  private int number(int before) {
    if (there.isEmpty()) {
      return 0;
    }
    State state = new State(there.sorted(), there.hasAssertions() ? before : RegexAssertion.OTHER);
    Integer number = numbers.putIfAbsent(state, states.size() + 1);
    if (number != null) {
      return number;
    }
    states.add(state);
    return states.size();
  }

  private static final class State {

    private final int[] members;
    private final int before;
    private final int hash;

    private State(int[] members, int before) {
      this.members = members;
      this.before = before;
      hash = 31 * Arrays.hashCode(members) + before;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof State that
          && before == that.before
          && Arrays.equals(members, that.members);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
