package io.creditctl.adapter.file;

/**
 * Checks a stream of bytes for being well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms)
 * without making characters of them, which would double the time of reading a large file.
 */
final class Utf8Validator {
  private int missing;
  private int lowest;
  private int highest;
  private long checked;
  private long fault = -1;

  void update(byte[] bytes, int length) {
    if (fault >= 0) {
      return;
    }
    int i = 0;
    while (i < length) {
      int b = bytes[i] & 0xff;
      if (missing == 0 && b < 0x80) {
        i++;
        continue;
      }
      if (!accept(b)) {
        fault = checked + i;
        return;
      }
      i++;
    }
    checked += length;
  }

  private boolean accept(int b) {
    if (missing > 0) {
      if (b < lowest || b > highest) {
        return false;
      }
      missing--;
      lowest = 0x80;
      highest = 0xbf;
      return true;
    }
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
    } else {
      return false;
    }
    return true;
  }

  /** The offset of the first byte that is not UTF-8; -1 when there is none, call it at the end. */
  long faultAt() {
    return fault < 0 && missing > 0 ? checked : fault;
  }
}
