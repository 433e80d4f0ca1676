package io.creditctl.adapter.file;

/**
 * Checks a stream of bytes for being well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms)
 * without making characters of them, which would double the time of reading a large file.
 */
final class Utf8Validator {
  private static final int PROOF = 1000;

  private int missing;
  private int lowest;
  private int highest;
  private boolean ideographic;
  private long ideographs;
  private long faults;

  void update(byte[] bytes, int length) {
    int i = 0;
    while (i < length) {
      if (missing == 0) {
        i = skipCommon(bytes, i, length);
        if (i == length) {
          return;
        }
      }
      int b = bytes[i] & 0xff;
      if (accept(b)) {
        i++;
        continue;
      }
      faults++;
      if (missing == 0) {
        i++;
      }
      missing = 0; // a byte that breaks a sequence may begin the next one
    }
  }

  /**
   * Passes over what Chinese tables are made of, ASCII and the common ideographs, without a state.
   */
  private int skipCommon(byte[] bytes, int start, int length) {
    int i = start;
    while (i < length) {
      byte b = bytes[i];
      if (b >= 0) {
        i++;
      } else if (b >= (byte) 0xe1
          && b <= (byte) 0xec
          && i + 2 < length
          && bytes[i + 1] < (byte) 0xc0
          && bytes[i + 2] < (byte) 0xc0) {
        ideographs++;
        i += 3;
      } else {
        return i;
      }
    }
    return i;
  }

  private boolean accept(int b) {
    if (missing == 0) {
      return begin(b);
    }
    if (b < lowest || b > highest) {
      return false;
    }
    lowest = 0x80;
    highest = 0xbf;
    missing--;
    if (missing == 0 && ideographic) {
      ideographs++;
    }
    return true;
  }

  private boolean begin(int b) {
    lowest = 0x80;
    highest = 0xbf;
    if (b >= 0xc2 && b <= 0xdf) {
      missing = 1;
    } else if (b >= 0xe0 && b <= 0xef) {
      missing = 2;
      lowest = b == 0xe0 ? 0xa0 : lowest;
      highest = b == 0xed ? 0x9f : highest;
    } else if (b >= 0xf0 && b <= 0xf4) {
      missing = 3;
      lowest = b == 0xf0 ? 0x90 : lowest;
      highest = b == 0xf4 ? 0x8f : highest;
    }
    ideographic = missing > 1;
    return missing > 0;
  }

  /** Whether enough was seen that no other charset can look like it. */
  boolean certain() {
    return faults == 0 && ideographs >= PROOF;
  }

  /** Whether every byte so far, taken as the whole, is UTF-8. */
  boolean valid() {
    return faults == 0 && missing == 0;
  }

  /**
   * Whether the text is UTF-8 that was damaged somewhere, and no other charset: in Chinese text of
   * another charset hardly three bytes in a row happen to be an ideograph of UTF-8.
   */
  boolean damaged() {
    return !valid() && ideographs > faults;
  }
}
