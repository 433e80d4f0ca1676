package io.creditctl.core.push;

import java.util.List;

/** Leased entries and the deliveries made of them, in the same order. */
record Batch(List<ClaimedEntry> entries, List<Delivery> deliveries) {

  int size() {
    return entries.size();
  }

  Batch part(int from, int to) {
    return new Batch(entries.subList(from, to), deliveries.subList(from, to));
  }
}
