package io.creditctl.core.site.check;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Finds any of many phrases in one walk through a text, however many there are: a hash rolls over
 * the text and is looked up among those of the phrases' last characters.
 */
final class PhraseFinder {
  /** The shortest phrase; shorter ones stand in any text. */
  static final int SHORTEST = 6;

  private static final long BASE = 1_000_003L;
  private static final long OUTGOING = power(BASE, SHORTEST);
  private static final int NONE = -1;

  private final List<String> phrases;
  private final int[] heads;
  private final int[] next;
  private final long[] hashes;

  /** Where a phrase stands in a text. */
  @FunctionalInterface
  interface Hit {
    void at(int start, String phrase);
  }

  /**
   * @param phrases each {@link #SHORTEST} or longer
   */
  PhraseFinder(Collection<String> phrases) {
    this.phrases = List.copyOf(phrases);
    int size = this.phrases.size();
    heads = new int[Integer.highestOneBit(Math.max(size, 8)) * 4];
    Arrays.fill(heads, NONE);
    next = new int[size];
    hashes = new long[size];
    for (int i = 0; i < size; i++) {
      String phrase = this.phrases.get(i);
      long hash = 0;
      for (int at = phrase.length() - SHORTEST; at < phrase.length(); at++) {
        hash = hash * BASE + phrase.charAt(at);
      }
      hashes[i] = hash;
      int slot = slot(hash);
      next[i] = heads[slot];
      heads[slot] = i;
    }
  }

  boolean isEmpty() {
    return phrases.isEmpty();
  }

  /** Tells every occurrence that is not a part of a longer number or word. */
  void find(String text, Hit hit) {
    long hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = hash * BASE + text.charAt(i);
      if (i >= SHORTEST) {
        hash -= OUTGOING * text.charAt(i - SHORTEST);
      }
      if (i < SHORTEST - 1) {
        continue;
      }
      for (int at = heads[slot(hash)]; at != NONE; at = next[at]) {
        if (hashes[at] == hash) {
          report(text, i + 1, phrases.get(at), hit);
        }
      }
    }
  }

  private static void report(String text, int end, String phrase, Hit hit) {
    int start = end - phrase.length();
    if (start >= 0
        && text.startsWith(phrase, start)
        && !(start > 0 && goOn(text.charAt(start - 1), text.charAt(start)))
        && !(end < text.length() && goOn(text.charAt(end - 1), text.charAt(end)))) {
      hit.at(start, phrase);
    }
  }

  private static boolean goOn(char one, char other) {
    return isAlphanumeric(one) && isAlphanumeric(other);
  }

  private static boolean isAlphanumeric(char c) {
    return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private int slot(long hash) {
    return (int) ((hash ^ hash >>> 32) * 0x9E3779B9L >>> 16) & heads.length - 1;
  }

  private static long power(long base, int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= base;
    }
    return power;
  }
}
