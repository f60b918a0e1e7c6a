package io.gatewayapi4j.router;

import io.gatewayapi4j.router.Language.Alphabet;
import io.gatewayapi4j.router.Language.Difference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Looks for a text of one language that is in none of the others. */
final class LanguageDifference {

  /*
   * Breadth first through the states of all automata at once, so that the first text found is a
   * shortest one. The code points are cut where any of the automata cuts them; of each interval one
   * is tried, and a plain one if there is any. First with plain characters only: a text that needs
   * others is found, too, but is rarely what a reader wants to see.
   */

  private static final int AFTER_SURROGATES = Character.MAX_SURROGATE + 1;
  private static final int MAX_STEPS = 400_000;
  private static final String PLAIN =
      "abcdefghijklmnopqrstuvwxyz0123456789/-_.ABCDEFGHIJKLMNOPQRSTUVWXYZ~!$&'()*+,;=:@";

  private final RegexDfa[] automata;
  private final Alphabet alphabet;
  private final int[] cuts;

  LanguageDifference(Language all, List<Language> others, Alphabet alphabet) {
    automata = new RegexDfa[others.size() + 1];
    automata[0] = all.automaton();
    for (int i = 0; i < others.size(); i++) {
      automata[i + 1] = others.get(i).automaton();
    }
    this.alphabet = alphabet;
    cuts = cuts();
  }

  private int[] cuts() {
    // What an alphabet may tell apart stands alone; halves of characters are no text.
    IntStream own =
        IntStream.concat(IntStream.rangeClosed(0, 0x80), IntStream.of(AFTER_SURROGATES));
    IntStream theirs = Arrays.stream(automata).flatMapToInt(dfa -> Arrays.stream(dfa.intervals()));
    return IntStream.concat(own, theirs)
        .filter(cut -> cut < Character.MIN_SURROGATE || cut > Character.MAX_SURROGATE)
        .sorted()
        .distinct()
        .toArray();
  }

  Difference find() {
    Difference plain = find(PLAIN.codePoints().toArray());
    return plain instanceof Difference.Example ? plain : find(cuts);
  }

  private Difference find(int[] characters) {
    int steps = 0;
    Set<Place> seen =
        new HashSet<>(); // Without the start: a path may not end there, but may later.
    List<Place> queue = new ArrayList<>();
    queue.add(new Place(null, 0, startStates()));
    for (int at = 0; at < queue.size(); at++) {
      Place place = queue.get(at);
      if (accepts(place)) {
        return new Difference.Example(place.text());
      }
      steps += characters.length;
      if (steps > MAX_STEPS) {
        return new Difference.NotKnown();
      }
      for (int character : characters) {
        Place next = alphabet.allows(character, at == 0) ? after(place, character) : null;
        if (next != null && seen.add(next)) {
          queue.add(next);
        }
      }
    }
    return new Difference.Nothing();
  }

  private int[] startStates() {
    return Arrays.stream(automata).mapToInt(RegexDfa::start).toArray();
  }

  private boolean accepts(Place place) {
    if (place.before == null && alphabet == Alphabet.PATH) {
      return false;
    }
    for (int i = 0; i < automata.length; i++) {
      if (automata[i].accepts(place.states[i]) != (i == 0)) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Place after(Place place, int character) {
    int[] states = new int[automata.length];
    for (int i = 0; i < states.length; i++) {
      states[i] = automata[i].next(place.states[i], character);
    }
    return automata[0].isDead(states[0]) ? null : new Place(place, character, states);
  }

  /** Where all automata stand after a text; equal to others where they stand alike. */
  private static final class Place {
    private final @Nullable Place before;
    private final int character;
    private final int[] states;

    Place(@Nullable Place before, int character, int[] states) {
      this.before = before;
      this.character = character;
      this.states = states;
    }

    String text() {
      StringBuilder reversed = new StringBuilder();
      for (Place place = this; place.before != null; place = place.before) {
        reversed.appendCodePoint(place.character);
      }
      int[] characters = reversed.codePoints().toArray();
      StringBuilder text = new StringBuilder();
      for (int i = characters.length - 1; i >= 0; i--) {
        text.appendCodePoint(characters[i]);
      }
      return text.toString();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Place that && Arrays.equals(states, that.states);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(states);
    }
  }
}
