package io.creditctl.core.roster.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Many names, and which of them may be like another. Names that reach a score have marks with
 * similar sounds ({@link NameRules#leastSound}), and d changes leave all but 2d pairs of
 * neighbouring sounds as they were. So if the pairs of all names stand in one order, the rarest
 * first, two such names share one of their first 2d + 1 pairs; only those are kept and asked for.
 * Threads may share it.
 */
public final class NameIndex {
  static final double ROUNDING = 1e-9;

  private static final int NUMBER_BITS = 24;
  private static final int LENGTH_BITS = 8;
  private static final int MOST_NAMES = 1 << NUMBER_BITS;

  private final NameRules rules;
  private final double threshold;
  private final double leastSound;
  private final ListedParts names;
  private final SoundPairs pairs;

  /** Pair, length of the sound, number of the name, from the highest bits to the lowest. */
  private final long[] postings;

  /**
   * A name that reached the threshold.
   *
   * @param owner whose name it is, as the builder was told
   */
  public record Match(int owner, Likeness likeness) {}

  private NameIndex(NameRules rules, double threshold, ListedParts names) {
    this.rules = rules;
    this.threshold = threshold;
    this.leastSound = rules.leastSound(threshold);
    this.names = names;
    this.pairs = new SoundPairs(names);
    this.postings = postings();
  }

  private long[] postings() {
    long[] all = new long[names.size() * 4];
    int size = 0;
    for (int number = 0; number < names.size(); number++) {
      String sound = names.name(number).parts().sound();
      int[] rarest = pairs.rarestFirst(sound);
      int kept = Math.min(rarest.length, pairsToKeep(sound.length()));
      for (int i = 0; i < kept; i++) {
        all = size < all.length ? all : Arrays.copyOf(all, 2 * size);
        all[size++] = key(rarest[i], sound.length()) | number;
      }
    }
    all = Arrays.copyOf(all, size);
    Arrays.sort(all);
    return all;
  }

  /** Enough for the most changes that any other sound may be away. */
  private int pairsToKeep(int length) {
    return 2 * changes(longestOther(length)) + 1;
  }

  private int longestOther(int length) {
    return (int) (length / leastSound + ROUNDING);
  }

  /** How many changes the longer of two sounds may be away from the other. */
  private int changes(int longer) {
    return (int) ((1 - leastSound) * longer + ROUNDING);
  }

  private static long key(int pair, int length) {
    return (long) pair << Integer.SIZE | (long) length << NUMBER_BITS;
  }

  NameRules rules() {
    return rules;
  }

  double threshold() {
    return threshold;
  }

  ListedParts names() {
    return names;
  }

  /** Takes the number of a name. */
  @FunctionalInterface
  interface Visitor {

    /**
     * Looks at one name.
     *
     * @param length of its sound
     * @return the lowest number that is worth looking at among those that follow
     */
    int visit(int number, int length);
  }

  /** Visits every name whose sound may be near enough, some of them several times. */
  void visitNear(String sound, Visitor visitor) {
    int[] rarest = pairs.rarestFirst(sound);
    int last = Math.min(longestOther(sound.length()), (1 << LENGTH_BITS) - 1);
    for (int length = 1; length <= last; length++) {
      int changes = changes(Math.max(length, sound.length()));
      if (Math.abs(length - sound.length()) <= changes) {
        for (int i = 0; i < rarest.length && i <= 2 * changes; i++) {
          visit(rarest[i], length, visitor);
        }
      }
    }
  }

  private void visit(int pair, int length, Visitor visitor) {
    long first = key(pair, length);
    long end = first + MOST_NAMES;
    int at = Arrays.binarySearch(postings, first);
    at = at < 0 ? -at - 1 : at;
    int next = 0;
    while (at < postings.length && postings[at] < end) {
      int number = (int) (postings[at] - first);
      if (number >= next) {
        next = visitor.visit(number, length);
      }
      at++;
    }
  }

  /** Starts to look things up; each thread makes its own. */
  public NameFinder finder() {
    return new NameFinder(this);
  }

  /** Collects the names of an index. */
  public static final class Builder {
    private final NameRules rules;
    private final NameReader reader;
    private final List<ListedParts.Name> names = new ArrayList<>();

    public Builder(NameRules rules) {
      this.rules = rules;
      this.reader = new NameReader(rules);
    }

    /**
     * Adds a name of an owner, who may have several.
     *
     * @param former whether it is not the owner's present name
     */
    public Builder add(int owner, String name, boolean former) {
      if (names.size() == MOST_NAMES) {
        throw new IllegalStateException("more than " + MOST_NAMES + " names");
      }
      names.add(new ListedParts.Name(reader.read(name), owner, former));
      return this;
    }

    /**
     * The index for one threshold.
     *
     * @param threshold at least {@link NameRules#lowestThreshold}
     */
    public NameIndex build(double threshold) {
      if (threshold < rules.lowestThreshold() - ROUNDING || threshold > 1) {
        throw new IllegalArgumentException("threshold " + threshold);
      }
      return new NameIndex(rules, threshold, new ListedParts(names));
    }
  }
}
