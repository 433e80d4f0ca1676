package io.creditctl.adapter.db;

/**
 * Tells of most natural keys of a batch that they were not stored before, without asking the
 * database. In a store that was empty only a key that may have been seen needs a look.
 */
final class SeenKeys {
  /**
   * 16 MiB of bits whatever the file's size; at ten million rows one key in thirteen is looked up
   * in vain.
   */
  private static final int WORDS = 1 << 21;

  private final long[] bits;

  private SeenKeys(long[] bits) {
    this.bits = bits;
  }

  /** For a store that was empty when the batch began. */
  static SeenKeys none() {
    return new SeenKeys(new long[WORDS]);
  }

  /** For a store that has records: any key may be among them. */
  static SeenKeys unknown() {
    return new SeenKeys(new long[0]);
  }

  /** Whether the key may be stored already; it counts as stored from now on. */
  boolean mayContain(String kind, String naturalKey) {
    if (bits.length == 0) {
      return true;
    }
    int hash = mixed(31 * naturalKey.hashCode() + kind.hashCode());
    int word = hash >>> 6 & (WORDS - 1);
    long bit = 1L << hash;
    boolean seen = (bits[word] & bit) != 0;
    bits[word] |= bit;
    return seen;
  }

  /** Numbers that follow each other have hashes that do; their bits shall not. */
  private static int mixed(int hash) {
    int mixed = (hash ^ hash >>> 16) * 0x85ebca6b;
    mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
    return mixed ^ mixed >>> 16;
  }
}
