package io.creditctl.core.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds words in texts, but not inside phrases that take their meaning away. It looks for few
 * characters, such as every word has one of: the JVM finds a character far faster than it looks at
 * each.
 */
public final class WordSearch {
  private final List<Anchor> anchors = new ArrayList<>();
  private final String[] unless;

  /** A character and the words that have it. */
  private record Anchor(char character, List<String> words) {}

  public WordSearch(List<String> words, List<String> unless) {
    this.unless = unless.toArray(String[]::new);
    List<String> left = new ArrayList<>(words);
    while (!left.isEmpty()) {
      char shared = mostShared(left);
      List<String> having = left.stream().filter(word -> word.indexOf(shared) >= 0).toList();
      anchors.add(new Anchor(shared, having));
      left.removeAll(having);
    }
  }

  private static char mostShared(List<String> words) {
    Map<Character, Long> counts =
        words.stream()
            .flatMap(word -> word.chars().distinct().mapToObj(c -> (char) c))
            .collect(Collectors.groupingBy(c -> c, TreeMap::new, Collectors.counting()));
    return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  /** Whether the text says one of the words. */
  public boolean findsIn(String text) {
    for (Anchor anchor : anchors) {
      int at = text.indexOf(anchor.character());
      while (at >= 0) {
        if (wordAround(text, at, anchor)) {
          return true;
        }
        at = text.indexOf(anchor.character(), at + 1);
      }
    }
    return false;
  }

  private boolean wordAround(String text, int at, Anchor anchor) {
    for (String word : anchor.words()) {
      int start = at - word.indexOf(anchor.character());
      if (text.startsWith(word, start) && !insidePhrase(text, start, word)) {
        return true;
      }
    }
    return false;
  }

  private boolean insidePhrase(String text, int at, String word) {
    for (String phrase : unless) {
      int inside = phrase.indexOf(word);
      while (inside >= 0) {
        if (text.startsWith(phrase, at - inside)) {
          return true;
        }
        inside = phrase.indexOf(word, inside + 1);
      }
    }
    return false;
  }
}
