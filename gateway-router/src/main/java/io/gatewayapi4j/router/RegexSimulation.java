package io.gatewayapi4j.router;

import java.util.Objects;

/** A regular expression matched by walking its program with all possibilities at once. */
final class RegexSimulation extends Regex {

  /*
   * Two frontiers, of this position and of the next. A character costs at most the size of the
   * program, which is bounded; a match allocates six ints an instruction and never recurses.
   */

  private final RegexProgram program;

  RegexSimulation(String pattern, RegexProgram program) {
    super(pattern);
    this.program = program;
  }

  @Override
  boolean matches(CharSequence value, int start, int end) {
    Objects.checkFromToIndex(start, end, value.length());
    RegexFrontier here = new RegexFrontier(program);
    RegexFrontier there = new RegexFrontier(program);
    here.add(program.start());
    int before = RegexAssertion.EDGE;
    int position = start;
    while (position < end) {
      int codePoint = value.charAt(position++);
      if (Character.isHighSurrogate((char) codePoint)
          && position < end
          && Character.isLowSurrogate(value.charAt(position))) {
        codePoint = Character.toCodePoint((char) codePoint, value.charAt(position++));
      }
      int after = RegexAssertion.side(codePoint);
      here.resolve(before, after);
      there.clear();
      for (int i = 0; i < here.size(); i++) {
        int member = here.member(i);
        if (program.operation(member) == RegexProgram.CONSUME
            && program.sets().get(program.operand(member)).contains(codePoint)) {
          there.add(program.next(member));
        }
      }
      if (there.isEmpty()) {
        return false;
      }
      RegexFrontier swap = here;
      here = there;
      there = swap;
      before = after;
    }
    here.resolve(before, RegexAssertion.EDGE);
    return here.accepts();
  }

  @Override
  boolean matches(byte[] value, int start, int end) {
    String text = Utf8.decode(value, start, end);
    return text != null && matches(text, 0, text.length());
  }

  @Override
  boolean allocationFree() {
    return false;
  }

  @Override
  String describe() {
    return "simulation, " + program.size() + " instructions";
  }
}
