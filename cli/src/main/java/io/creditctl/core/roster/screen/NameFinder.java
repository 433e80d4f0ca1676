package io.creditctl.core.roster.screen;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks names up in an index, one after the other; each thread has its own. */
public final class NameFinder {
  private final NameIndex index;
  private final ListedParts names;
  private final NameComparison comparison;
  private final EditDistance distance = new EditDistance();

  private record Scored(int number, double score) {}

  NameFinder(NameIndex index) {
    this.index = index;
    this.names = index.names();
    this.comparison = new NameComparison(index.rules());
  }

  /** The best matches, one for each owner; the most alike first, equals in the owners' order. */
  public List<NameIndex.Match> find(String name, int most) {
    Question question = new Question(comparison.read(name));
    index.visitNear(question.asked.sound(), question);
    return question.best.values().stream()
        .sorted(
            Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparingInt(scored -> names.name(scored.number()).owner()))
        .limit(most)
        .map(scored -> match(question.asked, names.name(scored.number())))
        .toList();
  }

  private NameIndex.Match match(NameParts asked, ListedParts.Name listed) {
    return new NameIndex.Match(
        listed.owner(), comparison.explain(asked, listed.parts(), listed.former()));
  }

  /** One name that is looked up, and what was found for it so far. */
  private final class Question implements NameIndex.Visitor {
    private final NameParts asked;
    private final long sounds;

    /** How alike a sound must be in each surroundings; above 1 where none is alike enough. */
    private final double[] leastSound;

    private final Map<Integer, Scored> best = new HashMap<>();

    private Question(NameParts asked) {
      this.asked = asked;
      this.sounds = ListedParts.sounds(asked);
      double[] regions = names.regions().each(word -> comparison.regionPoints(asked, word));
      double[] trades = names.trades().each(word -> comparison.tradePoints(asked, word));
      double[] forms = names.forms().each(word -> comparison.formPoints(asked, word));
      this.leastSound =
          names.surroundings().stream()
              .mapToDouble(
                  around ->
                      leastSound(
                          regions[around.region()] + trades[around.trade()] + forms[around.form()]))
              .toArray();
    }

    private double leastSound(double points) {
      return index.rules().leastSound(index.threshold(), points) - NameIndex.ROUNDING;
    }

    @Override
    public int visit(int number, int length) {
      int around = names.surroundingsOf(number);
      if (leastSound[around] > 1) {
        return names.end(around);
      }
      int limit = (int) ((1 - leastSound[around]) * Math.max(length, asked.sound().length()));
      if (sharesSounds(number, limit) && soundsAlike(number, limit)) {
        score(number);
      }
      return number + 1;
    }

    /** A change takes one sound away at most and brings one at most; asks no further memory. */
    private boolean sharesSounds(int number, int changes) {
      long listed = names.sounds(number);
      return Long.bitCount(sounds & ~listed) <= changes
          && Long.bitCount(listed & ~sounds) <= changes;
    }

    private boolean soundsAlike(int number, int changes) {
      String listed = names.name(number).parts().sound();
      return distance.of(asked.sound(), listed, changes) <= changes;
    }

    /** A name may come several times; an owner counts with the best of several names. */
    private void score(int number) {
      ListedParts.Name listed = names.name(number);
      double score = comparison.worth(comparison.score(asked, listed.parts()), listed.former());
      if (score >= index.threshold() - NameIndex.ROUNDING) {
        best.merge(
            listed.owner(),
            new Scored(number, score),
            (one, other) -> other.score() > one.score() ? other : one);
      }
    }
  }
}
