package io.creditctl.core.roster.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * The parts of many names, numbered so that names with the same surroundings (region, trade and
 * form) follow one another: what a name has in common with surroundings is worked out once for all
 * of them.
 */
final class ListedParts {
  private final List<Name> names;
  private final Words regions = new Words();
  private final Words trades = new Words();
  private final Words forms = new Words();
  private final List<Surroundings> surroundings = new ArrayList<>();
  private final int[] surroundingsOf;
  private final int[] ends;
  private final long[] sounds;

  /** One name of an owner. */
  record Name(NameParts parts, int owner, boolean former) {}

  /** All of a name but its mark, each by the number of its word. */
  record Surroundings(int region, int trade, int form) {}

  /** Different words, numbered as they come. */
  static final class Words {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    private int number(String word) {
      if (numbers.putIfAbsent(word, words.size()) == null) {
        words.add(word);
      }
      return numbers.get(word);
    }

    /** A value for each word, by its number. */
    double[] each(ToDoubleFunction<String> value) {
      return words.stream().mapToDouble(value).toArray();
    }
  }

  ListedParts(List<Name> unordered) {
    Map<Surroundings, Integer> numbers = new HashMap<>();
    for (Name name : unordered) {
      Surroundings around = around(name.parts());
      if (numbers.putIfAbsent(around, surroundings.size()) == null) {
        surroundings.add(around);
      }
    }
    ToIntFunction<Name> number = name -> numbers.get(around(name.parts()));
    names = unordered.stream().sorted(Comparator.comparingInt(number)).toList();
    surroundingsOf = names.stream().mapToInt(number).toArray();
    sounds = names.stream().mapToLong(name -> sounds(name.parts())).toArray();
    ends = new int[surroundings.size()];
    for (int i = 0; i < surroundingsOf.length; i++) {
      ends[surroundingsOf[i]] = i + 1;
    }
  }

  private Surroundings around(NameParts parts) {
    return new Surroundings(
        regions.number(parts.region()), trades.number(parts.trade()), forms.number(parts.form()));
  }

  int size() {
    return names.size();
  }

  Name name(int number) {
    return names.get(number);
  }

  Words regions() {
    return regions;
  }

  Words trades() {
    return trades;
  }

  Words forms() {
    return forms;
  }

  /** Which sounds a mark has, as bits; several sounds share a bit. */
  static long sounds(NameParts parts) {
    return parts
        .sound()
        .chars()
        .mapToLong(sound -> 1L << (sound % Long.SIZE))
        .reduce(0, (a, b) -> a | b);
  }

  long sounds(int number) {
    return sounds[number];
  }

  /** All different surroundings. */
  List<Surroundings> surroundings() {
    return surroundings;
  }

  /** Which surroundings a name has. */
  int surroundingsOf(int number) {
    return surroundingsOf[number];
  }

  /** The number after the last name with these surroundings. */
  int end(int around) {
    return ends[around];
  }
}
