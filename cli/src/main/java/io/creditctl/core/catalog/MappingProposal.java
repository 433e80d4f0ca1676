package io.creditctl.core.catalog;

import io.creditctl.core.catalog.HeaderMatch.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the columns of a file could mean, for a person to look over.
 *
 * @param lines one per column, in order, then one per required field that no column fills
 */
public record MappingProposal(Kind kind, Layout layout, List<Line> lines) {
  /** Below this two headers have too little in common to be proposed. */
  private static final double SIMILAR = 0.5;

  /** Why a column is thought to mean a field, from the surest to the least sure. */
  public enum How {
    /** A person said so. */
    MAPPED,
    /** The header is the field's code or title. */
    EXACT,
    /** A spelling that the catalog knows. */
    ALIAS,
    /** The headers look alike; look at it. */
    SIMILAR,
    /** No field fits; the column will not be stored. */
    UNKNOWN,
    /** No column fills this required field; a fixed value may. */
    MISSING
  }

  /**
   * One line of the proposal.
   *
   * @param column the header; empty for a field without a column
   * @param field its code; empty when no field fits
   * @param score 0 to 1
   */
  public record Line(String column, String field, String title, How how, double score) {}

  public MappingProposal {
    lines = List.copyOf(lines);
  }

  /** Proposes a field for each column; what the mapping says is taken as it is. */
  public static MappingProposal of(List<String> header, Kind kind, Mapping mapping) {
    HeaderMatch match = HeaderMatcher.match(header, kind, mapping);
    List<Line> lines = new ArrayList<>();
    Set<Integer> taken = new HashSet<>(match.fields());
    List<Line> similar = similar(match, kind, taken);
    for (int i = 0; i < match.header().size(); i++) {
      int field = match.fields().get(i);
      String column = match.header().get(i);
      if (field != HeaderMatch.NO_FIELD) {
        Field known = kind.fields().get(field);
        lines.add(line(column, known, how(column, known, mapping), 1));
      } else if (!column.isEmpty()) {
        lines.add(
            similar.stream()
                .filter(line -> line.column().equals(column))
                .findFirst()
                .orElse(new Line(column, "", "", unmeant(column, mapping), 0)));
      }
    }
    Set<String> proposed = new HashSet<>();
    lines.forEach(line -> proposed.add(line.field()));
    match.missing().stream()
        .filter(field -> !proposed.contains(field.code()))
        .forEach(field -> lines.add(line("", field, How.MISSING, 0)));
    return new MappingProposal(kind, match.layout(), lines);
  }

  private static Line line(String column, Field field, How how, double score) {
    return new Line(column, field.code(), field.title(), how, score);
  }

  private static How how(String column, Field field, Mapping mapping) {
    if (mapping.fields().containsKey(HeaderText.key(column))) {
      return How.MAPPED;
    }
    return HeaderText.names(column, field) ? How.EXACT : How.ALIAS;
  }

  private static How unmeant(String column, Mapping mapping) {
    return mapping.fields().containsKey(HeaderText.key(column)) ? How.MAPPED : How.UNKNOWN;
  }

  /** The likeliest pairs of unknown columns and free fields, each used once. */
  private static List<Line> similar(HeaderMatch match, Kind kind, Set<Integer> taken) {
    record Pair(Column column, int field, double score) {}
    List<Pair> pairs = new ArrayList<>();
    for (Column column : match.unknown()) {
      for (int i = 0; i < kind.fields().size(); i++) {
        double score = taken.contains(i) ? 0 : similarity(column.header(), kind.fields().get(i));
        if (score >= SIMILAR) {
          pairs.add(new Pair(column, i, score));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
    List<Line> lines = new ArrayList<>();
    Set<Object> used = new HashSet<>();
    for (Pair pair : pairs) {
      Field field = kind.fields().get(pair.field());
      boolean free = !used.contains(pair.column()) && !used.contains(pair.field());
      if (free) {
        used.add(pair.column());
      }
      // An amount that only looks alike may well be in yuan where 10,000 yuan are meant.
      if (free && field.type() != FieldType.AMOUNT) {
        used.add(pair.field());
        lines.add(line(pair.column().header(), field, How.SIMILAR, pair.score()));
      }
    }
    return lines;
  }

  private static double similarity(String header, Field field) {
    String key = HeaderText.key(header);
    return Stream.concat(Stream.of(field.title()), field.aliases().stream())
        .mapToDouble(name -> similarity(key, HeaderText.key(name)))
        .max()
        .orElse(0);
  }

  /** The share of characters that two texts have in common in the same order. */
  private static double similarity(String one, String other) {
    int[] longest = new int[other.length() + 1];
    for (int i = 0; i < one.length(); i++) {
      int diagonal = 0;
      for (int j = 0; j < other.length(); j++) {
        int above = longest[j + 1];
        longest[j + 1] =
            one.charAt(i) == other.charAt(j) ? diagonal + 1 : Math.max(above, longest[j]);
        diagonal = above;
      }
    }
    int length = one.length() + other.length();
    return length == 0 ? 0 : 2.0 * longest[other.length()] / length;
  }
}
