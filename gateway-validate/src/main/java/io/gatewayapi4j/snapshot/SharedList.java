package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.ResourceKey;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable list in the order of a comparator, kept in pieces that a changed list shares with
 * the one it was made of: a change copies one piece and the list of pieces. Safe for use by many
 * threads. No element is null.
 *
 * <p>A change takes time and memory in proportion to the number of pieces, {@link #get} to its
 * logarithm.
 */
public final class SharedList<E> extends AbstractList<E> implements RandomAccess {
  /** The elements of a new piece. */
  static final int PIECE = 256;

  /** None is empty. */
  private final Object[][] pieces;

  /** The number of elements up to and including each piece. */
  private final int[] ends;

  private SharedList(Object[][] pieces, int[] ends) {
    this.pieces = pieces;
    this.ends = ends;
  }

  /** A list of these elements, which are in order; the same one if it is such a list already. */
  public static <E> SharedList<E> copyOf(Collection<? extends E> elements) {
    if (elements instanceof SharedList<? extends E> shared) {
      @SuppressWarnings("unchecked") // nothing is ever put into it
      SharedList<E> same = (SharedList<E>) shared;
      return same;
    }
    Object[] all = elements.toArray();
    for (Object element : all) {
      Objects.requireNonNull(element, "an element is null");
    }
    Object[][] pieces = new Object[(all.length + PIECE - 1) / PIECE][];
    int[] ends = new int[pieces.length];
    for (int i = 0; i < pieces.length; i++) {
      int start = i * PIECE;
      ends[i] = Math.min(all.length, start + PIECE);
      pieces[i] = Arrays.copyOfRange(all, start, ends[i], Object[].class);
    }
    return new SharedList<>(pieces, ends);
  }

  /** A list that nobody changes: this one if it is such a list in pieces, else a copy. */
  static <E> List<E> unchanging(List<E> list) {
    return list instanceof SharedList<E> ? list : List.copyOf(list);
  }

  @Override
  public int size() {
    return ends.length == 0 ? 0 : ends[ends.length - 1];
  }

  @Override
  public E get(int index) {
    Objects.checkIndex(index, size());
    int found = Arrays.binarySearch(ends, index + 1);
    int piece = found < 0 ? ~found : found;
    return element(piece, index - (ends[piece] - pieces[piece].length));
  }

  @SuppressWarnings("unchecked") // nothing else was put in
  private E element(int piece, int place) {
    return (E) pieces[piece][place];
  }

  @Override
  public Iterator<E> iterator() {
    return new Walk<>(this);
  }

  @Override
  public Object[] toArray() {
    return toArray(new Object[0]);
  }

  @Override
  @SuppressWarnings("SuspiciousSystemArraycopy") // what does not fit is refused, as it should be
  public <T extends @Nullable Object> T[] toArray(T[] target) {
    T[] all = target.length < size() ? Arrays.copyOf(target, size()) : target;
    for (int i = 0; i < pieces.length; i++) {
      System.arraycopy(pieces[i], 0, all, ends[i] - pieces[i].length, pieces[i].length);
    }
    if (all.length > size()) {
      all[size()] = null;
    }
    return all;
  }

  /** This with one more element, after those that the order puts it level with. */
  public SharedList<E> plus(E element, Comparator<? super E> order) {
    if (pieces.length == 0) {
      return new SharedList<>(new Object[][] {{element}}, new int[] {1});
    }
    int piece = Math.min(firstPiece(element, order, 0), pieces.length - 1);
    int place = place(piece, element, order, 0);
    Object[] old = pieces[piece];
    Object[] changed = Arrays.copyOf(old, old.length + 1);
    System.arraycopy(old, place, changed, place + 1, old.length - place);
    changed[place] = element;
    return changed.length < 2 * PIECE
        ? replace(piece, changed)
        : replace(
            piece,
            Arrays.copyOf(changed, PIECE),
            Arrays.copyOfRange(changed, PIECE, changed.length));
  }

  /**
   * This without the first element that the order puts level with that one; this itself where there
   * is none.
   */
  public SharedList<E> minus(E element, Comparator<? super E> order) {
    int piece = firstPiece(element, order, -1);
    if (piece == pieces.length) {
      return this;
    }
    int place = place(piece, element, order, -1);
    if (order.compare(element(piece, place), element) != 0) {
      return this;
    }
    Object[] old = pieces[piece];
    if (old.length == 1) {
      return replace(piece);
    }
    Object[] changed = Arrays.copyOf(old, old.length - 1);
    System.arraycopy(old, place + 1, changed, place, old.length - place - 1);
    return replace(piece, changed);
  }

  /**
   * This after changes, which come in the order of their keys, as this list does. It is not empty.
   */
  SharedList<E> after(List<Change<ResourceKey, E>> changes, KeyOrder<E> order) {
    Pieces all = new Pieces(2 * Math.min(changes.size(), pieces.length) + changes.size() / PIECE);
    int piece = 0;
    int next = 0;
    while (next < changes.size()) {
      int touched = order.place(new Lasts(), piece, changes.get(next).key());
      int first = next;
      if (touched >= pieces.length - 1) {
        touched = pieces.length - 1;
        next = changes.size();
      } else {
        ResourceKey last = order.key().apply(new Lasts().get(touched));
        do {
          next++;
        } while (next < changes.size() && changes.get(next).key().compareTo(last) <= 0);
      }
      all.share(piece, touched);
      all.add(order.after(pieces[touched], changes.subList(first, next)));
      piece = touched + 1;
    }
    all.share(piece, pieces.length);
    return all.list();
  }

  /** The last element of each piece. */
  private final class Lasts extends AbstractList<E> {
    @Override
    public E get(int piece) {
      return element(piece, pieces[piece].length - 1);
    }

    @Override
    public int size() {
      return pieces.length;
    }
  }

  /** The pieces of a list that is being made. */
  private final class Pieces {
    private final Object[][] all;
    private final int[] allEnds;
    private int count;

    /** Room for so many more than there are here. */
    Pieces(int more) {
      all = new Object[pieces.length + more][];
      allEnds = new int[all.length];
    }

    /** Adds some of those that there are. None is looked into: they may be far away. */
    void share(int from, int to) {
      int longer = end() - (from == 0 ? 0 : ends[from - 1]);
      System.arraycopy(pieces, from, all, count, to - from);
      for (int piece = from; piece < to; piece++) {
        allEnds[count++] = ends[piece] + longer;
      }
    }

    /** Adds elements. */
    void add(Object[] elements) {
      int from = 0;
      while (from < elements.length) {
        int rest = elements.length - from;
        int length = rest < 2 * PIECE ? rest : PIECE;
        all[count] =
            length == elements.length
                ? elements
                : Arrays.copyOfRange(elements, from, from + length);
        allEnds[count] = end() + length;
        count++;
        from += length;
      }
    }

    private int end() {
      return count == 0 ? 0 : allEnds[count - 1];
    }

    SharedList<E> list() {
      return new SharedList<>(Arrays.copyOf(all, count), Arrays.copyOf(allEnds, count));
    }
  }

  /** The first element that the order puts level with that one, or null. */
  public @Nullable E find(E element, Comparator<? super E> order) {
    int piece = firstPiece(element, order, -1);
    if (piece == pieces.length) {
      return null;
    }
    E found = element(piece, place(piece, element, order, -1));
    return order.compare(found, element) == 0 ? found : null;
  }

  /** The first piece whose last element is beyond a bound: compares above it. */
  private int firstPiece(E element, Comparator<? super E> order, int bound) {
    int low = 0;
    int high = pieces.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (order.compare(element(middle, pieces[middle].length - 1), element) > bound) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private int place(int piece, E element, Comparator<? super E> order, int bound) {
    int low = 0;
    int high = pieces[piece].length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (order.compare(element(piece, middle), element) > bound) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** This with others in place of a piece. */
  private SharedList<E> replace(int piece, Object[]... others) {
    int more = others.length - 1;
    int rest = pieces.length - piece - 1;
    Object[][] all = Arrays.copyOf(pieces, pieces.length + more);
    System.arraycopy(others, 0, all, piece, others.length);
    System.arraycopy(pieces, piece + 1, all, piece + others.length, rest);
    // No piece is looked into but those that are new: the others may be far from the processor.
    int[] allEnds = Arrays.copyOf(ends, all.length);
    int end = piece == 0 ? 0 : ends[piece - 1];
    for (int i = piece; i < piece + others.length; i++) {
      end += all[i].length;
      allEnds[i] = end;
    }
    int longer = end - ends[piece];
    for (int i = piece + others.length; i < all.length; i++) {
      allEnds[i] = ends[i - more] + longer;
    }
    return new SharedList<>(all, allEnds);
  }

  /**
   * Tells what makes a later list of an earlier one, by identity: what is gone and what has come.
   * Pieces that both share are passed over, so that it takes time in proportion to the pieces and
   * what is not shared. Where the lists are not in that order more is gone and comes than need be.
   */
  public static <E> void difference(
      List<E> earlier,
      List<E> later,
      Comparator<? super E> order,
      Consumer<? super E> gone,
      Consumer<? super E> come) {
    Walk<E> before = new Walk<>(copyOf(earlier));
    Walk<E> after = new Walk<>(copyOf(later));
    while (before.hasNext() && after.hasNext()) {
      if (before.passShared(after)) {
        continue;
      }
      E one = before.peek();
      E other = after.peek();
      int compared = one == other ? 0 : order.compare(one, other);
      if (one != other && compared <= 0) {
        gone.accept(one);
      }
      if (one != other && compared >= 0) {
        come.accept(other);
      }
      if (compared <= 0) {
        before.next();
      }
      if (compared >= 0) {
        after.next();
      }
    }
    before.forEachRemaining(gone);
    after.forEachRemaining(come);
  }

  /** Pieces that both share are not compared. */
  @Override
  public boolean equals(@Nullable Object object) {
    if (!(object instanceof SharedList<?> other)) {
      return super.equals(object);
    }
    if (size() != other.size()) {
      return false;
    }
    Walk<E> one = new Walk<>(this);
    Walk<?> another = new Walk<>(other);
    while (one.hasNext()) {
      if (!one.passShared(another) && !one.next().equals(another.next())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  /** A place in a list. */
  private static final class Walk<E> implements Iterator<E> {
    private final SharedList<E> list;
    private int piece;
    private int place;

    Walk(SharedList<E> list) {
      this.list = list;
    }

    @Override
    public boolean hasNext() {
      return piece < list.pieces.length;
    }

    E peek() {
      return list.element(piece, place);
    }

    @Override
    public E next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      E element = peek();
      if (++place == list.pieces[piece].length) {
        piece++;
        place = 0;
      }
      return element;
    }

    /** Goes on to the next piece of both where both are at the start of the same one. */
    boolean passShared(Walk<?> other) {
      if (place != 0 || other.place != 0 || list.pieces[piece] != other.list.pieces[other.piece]) {
        return false;
      }
      piece++;
      other.piece++;
      return true;
    }
  }
}
