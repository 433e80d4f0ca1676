package io.creditctl.core.roster.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds, among many names, all that reach a score. Names that do have marks with similar sounds
 * ({@link NameRules#leastSound}), and d changes leave all but 2d pairs of neighbouring sounds as
 * they were. So if the pairs of all names stand in one order, the rarest first, two such names
 * share one of their first 2d + 1 pairs; only those are kept and asked for. Threads may share it.
 */
public final class NameIndex {
  private static final double ROUNDING = 1e-9;
  private static final char EDGE = '\0';

  private final NameRules rules;
  private final double threshold;
  private final double leastSound;
  private final List<Name> names;
  private final Map<Integer, Integer> frequencies = new HashMap<>();

  /** Pair and number of a name, in one order: first 32 bits, last 32 bits. */
  private final long[] postings;

  private record Name(NameParts parts, int owner, boolean former) {}

  /**
   * A name that reached the threshold.
   *
   * @param owner whose name it is, as the builder was told
   */
  public record Match(int owner, Likeness likeness) {}

  private NameIndex(NameRules rules, double threshold, List<Name> names) {
    this.rules = rules;
    this.threshold = threshold;
    this.leastSound = rules.leastSound(threshold);
    this.names = names;
    for (Name name : names) {
      for (int pair : pairs(name.parts().sound())) {
        frequencies.merge(pair, 1, Integer::sum);
      }
    }
    this.postings = postings();
  }

  private long[] postings() {
    long[] all = new long[names.size() * 4];
    int size = 0;
    for (int number = 0; number < names.size(); number++) {
      String sound = names.get(number).parts().sound();
      for (int pair : rarest(sound)) {
        all = size < all.length ? all : Arrays.copyOf(all, 2 * size);
        all[size++] = (long) pair << Integer.SIZE | number;
      }
    }
    all = Arrays.copyOf(all, size);
    Arrays.sort(all);
    return all;
  }

  /** The pairs by which a name is found: enough for the most changes that any other may be away. */
  private int[] rarest(String sound) {
    int[] pairs = pairs(sound);
    int longestOther = (int) (sound.length() / leastSound + ROUNDING);
    int kept = Math.min(pairs.length, 2 * changes(longestOther) + 1);
    long[] order = new long[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      int frequency = frequencies.getOrDefault(pairs[i], 0);
      order[i] = (long) frequency << Integer.SIZE | pairs[i] & 0xFFFFFFFFL;
    }
    Arrays.sort(order);
    return Arrays.stream(order).limit(kept).mapToInt(each -> (int) each).toArray();
  }

  /** How many changes the longer of two sounds may be away from the other. */
  private int changes(int longer) {
    return (int) ((1 - leastSound) * longer + ROUNDING);
  }

  /** Each pair of neighbours once, the edges being neighbours too. */
  private static int[] pairs(String sound) {
    int[] pairs = new int[sound.length() + 1];
    char before = EDGE;
    for (int i = 0; i <= sound.length(); i++) {
      char next = i < sound.length() ? sound.charAt(i) : EDGE;
      pairs[i] = before << Character.SIZE | next;
      before = next;
    }
    return Arrays.stream(pairs).distinct().toArray();
  }

  /** Starts to look things up; each thread makes its own. */
  public Finder finder() {
    return new Finder();
  }

  /** Looks up names, one after the other. */
  public final class Finder {
    private final NameComparison comparison = new NameComparison(rules);
    private final EditDistance distance = new EditDistance();
    private final BitSet seen = new BitSet();

    private record Scored(int number, double score) {}

    private Finder() {}

    /** The best matches, one for each owner; the most alike first, equals in the owners' order. */
    public List<Match> find(String name, int most) {
      NameParts asked = comparison.read(name);
      Map<Integer, Scored> best = new HashMap<>();
      for (int number : candidates(asked.sound())) {
        Name listed = names.get(number);
        double score = comparison.worth(comparison.score(asked, listed.parts()), listed.former());
        if (score >= threshold - ROUNDING) {
          best.merge(
              listed.owner(),
              new Scored(number, score),
              (one, other) -> other.score() > one.score() ? other : one);
        }
      }
      return best.values().stream()
          .sorted(
              Comparator.comparingDouble(Scored::score)
                  .reversed()
                  .thenComparingInt(scored -> names.get(scored.number()).owner()))
          .limit(most)
          .map(scored -> match(asked, names.get(scored.number())))
          .toList();
    }

    private Match match(NameParts asked, Name listed) {
      return new Match(listed.owner(), comparison.explain(asked, listed.parts(), listed.former()));
    }

    private int[] candidates(String sound) {
      int[] found = new int[16];
      int size = 0;
      for (int pair : rarest(sound)) {
        for (int at = start(pair);
            at < postings.length && postings[at] >> Integer.SIZE == pair;
            at++) {
          int number = (int) postings[at];
          if (!seen.get(number)) {
            seen.set(number);
            found = size < found.length ? found : Arrays.copyOf(found, 2 * size);
            found[size++] = number;
          }
        }
      }
      int kept = 0;
      for (int i = 0; i < size; i++) {
        seen.clear(found[i]);
        if (soundsAlike(sound, names.get(found[i]).parts().sound())) {
          found[kept++] = found[i];
        }
      }
      Arrays.sort(found, 0, kept);
      return Arrays.copyOf(found, kept);
    }

    private boolean soundsAlike(String one, String other) {
      int limit = changes(Math.max(one.length(), other.length()));
      return distance.of(one, other, limit) <= limit;
    }

    private int start(int pair) {
      int at = Arrays.binarySearch(postings, (long) pair << Integer.SIZE);
      return at < 0 ? -at - 1 : at;
    }
  }

  /** Collects the names of an index. */
  public static final class Builder {
    private final NameRules rules;
    private final NameReader reader;
    private final List<Name> names = new ArrayList<>();

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
      names.add(new Name(reader.read(name), owner, former));
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
      return new NameIndex(rules, threshold, List.copyOf(names));
    }
  }
}
