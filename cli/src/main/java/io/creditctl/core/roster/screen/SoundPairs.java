package io.creditctl.core.roster.screen;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The pairs of neighbouring sounds of names, in one order of all pairs: the rarest first. */
final class SoundPairs {
  private static final char EDGE = '\0';

  private final Map<Integer, Integer> frequencies = new HashMap<>();

  SoundPairs(ListedParts names) {
    for (int number = 0; number < names.size(); number++) {
      for (int pair : in(names.name(number).parts().sound())) {
        frequencies.merge(pair, 1, Integer::sum);
      }
    }
  }

  /** Each pair once, the edges being neighbours too. */
  private static int[] in(String sound) {
    int[] pairs = new int[sound.length() + 1];
    int size = 0;
    char before = EDGE;
    for (int i = 0; i <= sound.length(); i++) {
      char next = i < sound.length() ? sound.charAt(i) : EDGE;
      int pair = before << Character.SIZE | next;
      if (!contains(pairs, size, pair)) {
        pairs[size++] = pair;
      }
      before = next;
    }
    return Arrays.copyOf(pairs, size);
  }

  private static boolean contains(int[] pairs, int size, int pair) {
    for (int i = 0; i < size; i++) {
      if (pairs[i] == pair) {
        return true;
      }
    }
    return false;
  }

  int[] rarestFirst(String sound) {
    int[] pairs = in(sound);
    long[] order = new long[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      int frequency = frequencies.getOrDefault(pairs[i], 0);
      order[i] = (long) frequency << Integer.SIZE | pairs[i] & 0xFFFFFFFFL;
    }
    Arrays.sort(order);
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = (int) order[i];
    }
    return pairs;
  }
}
