package io.creditctl.core.disclosure;

import java.util.List;

/** Finds words in texts, but not inside phrases that take their meaning away. */
final class WordSearch {
  private final String[] words;
  private final String[] unless;

  WordSearch(List<String> words, List<String> unless) {
    this.words = words.toArray(String[]::new);
    this.unless = unless.toArray(String[]::new);
  }

  /** Whether the text says one of the words. */
  boolean findsIn(String text) {
    for (String word : words) {
      int at = text.indexOf(word);
      while (at >= 0) {
        if (!insidePhrase(text, at, word)) {
          return true;
        }
        at = text.indexOf(word, at + 1);
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
