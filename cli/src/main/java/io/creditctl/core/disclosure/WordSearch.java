package io.creditctl.core.disclosure;

import java.util.List;

/** Finds words in texts, but not inside phrases that take their meaning away. */
final class WordSearch {
  private final String[] words;
  private final String[] unless;

  /** One bit for each first character, by its last six bits. */
  private final long initials;

  WordSearch(List<String> words, List<String> unless) {
    this.words = words.toArray(String[]::new);
    this.unless = unless.toArray(String[]::new);
    this.initials =
        words.stream().mapToLong(word -> 1L << word.charAt(0)).reduce(0, (a, b) -> a | b);
  }

  /** Whether the text says one of the words; most texts are only glanced at, once for all words. */
  boolean findsIn(String text) {
    for (int at = 0; at < text.length(); at++) {
      if ((initials >>> text.charAt(at) & 1) != 0 && wordAt(text, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean wordAt(String text, int at) {
    for (String word : words) {
      if (text.startsWith(word, at) && !insidePhrase(text, at, word)) {
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
