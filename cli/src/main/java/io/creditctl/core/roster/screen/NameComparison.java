package io.creditctl.core.roster.screen;

import java.util.ArrayList;
import java.util.List;

/** Compares names feature by feature; symmetric, and 1 for equal names. One for each thread. */
public final class NameComparison {
  private static final Feature[] FEATURES = Feature.values();
  private static final double HALF = 0.5;
  private static final double WITHIN = 0.75;
  private static final int UNLIMITED = Integer.MAX_VALUE - 1;

  private final NameRules rules;
  private final NameReader reader;
  private final double[] weights = new double[FEATURES.length];
  private final EditDistance distance = new EditDistance();

  public NameComparison(NameRules rules) {
    this.rules = rules;
    this.reader = new NameReader(rules);
    for (Feature feature : FEATURES) {
      weights[feature.ordinal()] = rules.weights().get(feature);
    }
  }

  /** A name taken apart. */
  public NameParts read(String name) {
    return reader.read(name);
  }

  /** How alike two present names are. */
  public double score(String a, String b) {
    return score(read(a), read(b));
  }

  double score(NameParts a, NameParts b) {
    double score = 0;
    for (Feature feature : FEATURES) {
      score += weight(feature) * similarity(feature, a, b);
    }
    return Math.min(score, 1);
  }

  /** The same with its reasons. */
  public Likeness explain(NameParts asked, NameParts listed, boolean formerName) {
    List<Likeness.Part> parts = new ArrayList<>();
    for (Feature feature : FEATURES) {
      parts.add(
          new Likeness.Part(
              feature,
              similarity(feature, asked, listed),
              weight(feature),
              shown(feature, asked),
              shown(feature, listed)));
    }
    return new Likeness(worth(score(asked, listed), formerName), formerName, parts);
  }

  double worth(double score, boolean formerName) {
    return formerName ? score * rules.formerName() : score;
  }

  private double weight(Feature feature) {
    return weights[feature.ordinal()];
  }

  private double similarity(Feature feature, NameParts a, NameParts b) {
    return switch (feature) {
      case MARK -> edits(a.mark(), b.mark());
      case SOUND -> edits(a.sound(), b.sound());
      case REGION -> regions(a.region(), b.region());
      case TRADE -> shared(a.trade(), b.trade());
      case FORM -> forms(a.form(), b.form());
    };
  }

  double regionPoints(NameParts name, String region) {
    return weight(Feature.REGION) * regions(name.region(), region);
  }

  double tradePoints(NameParts name, String trade) {
    return weight(Feature.TRADE) * shared(name.trade(), trade);
  }

  double formPoints(NameParts name, String form) {
    return weight(Feature.FORM) * forms(name.form(), form);
  }

  /** A sound is told by the mark; the other parts are words or codes already. */
  private static String shown(Feature feature, NameParts parts) {
    return switch (feature) {
      case MARK, SOUND -> parts.mark();
      case REGION -> parts.place();
      case TRADE -> parts.trade();
      case FORM -> parts.form();
    };
  }

  private double edits(String a, String b) {
    int longer = Math.max(a.length(), b.length());
    return longer == 0 ? 1 : 1 - (double) distance.of(a, b, UNLIMITED) / longer;
  }

  private static double regions(String a, String b) {
    if (!known(a, b)) {
      return half(a, b);
    }
    if (a.equals(b)) {
      return 1;
    }
    return a.startsWith(b) || b.startsWith(a) ? WITHIN : 0;
  }

  /** The share of characters that both have. */
  private static double shared(String a, String b) {
    if (!known(a, b)) {
      return half(a, b);
    }
    int both = 0;
    for (int i = 0; i < a.length(); i++) {
      char c = a.charAt(i);
      both += count(a, c, i) < count(b, c, b.length()) ? 1 : 0;
    }
    return 2.0 * both / (a.length() + b.length());
  }

  private static int count(String text, char c, int end) {
    int count = 0;
    for (int i = 0; i < end; i++) {
      count += text.charAt(i) == c ? 1 : 0;
    }
    return count;
  }

  private static double forms(String a, String b) {
    if (!known(a, b)) {
      return half(a, b);
    }
    return a.equals(b) ? 1 : 0;
  }

  private static boolean known(String a, String b) {
    return !a.isEmpty() && !b.isEmpty();
  }

  /** What only one of two names says speaks neither for nor against. */
  private static double half(String a, String b) {
    return a.isEmpty() && b.isEmpty() ? 1 : HALF;
  }
}
