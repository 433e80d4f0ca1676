package io.creditctl.adapter.site.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers as text: five bits a character, the lowest first, a sixth says that more follow.
 *
 * <p>The characters are those from {@code #} to {@code c} without the backslash, so that a script's
 * string holds them as they are.
 */
final class PackedNumbers {
  private static final int FIRST = '#';
  private static final int BITS = 5;
  private static final int MORE = 1 << BITS;

  private byte[] text = new byte[16];
  private int length;

  void add(long number) {
    long rest = number;
    do {
      int digit = (int) (rest & MORE - 1);
      rest >>>= BITS;
      put(rest == 0 ? digit : digit | MORE);
    } while (rest != 0);
  }

  /** Adds a number that may be negative: its sign becomes the lowest bit. */
  void addSigned(long number) {
    add(number << 1 ^ number >> Long.SIZE - 1);
  }

  int length() {
    return length;
  }

  private void put(int digit) {
    if (length == text.length) {
      text = Arrays.copyOf(text, length * 2);
    }
    int character = FIRST + digit;
    text[length++] = (byte) (character < '\\' ? character : character + 1);
  }

  @Override
  public String toString() {
    return new String(text, 0, length, StandardCharsets.ISO_8859_1);
  }
}
