package io.creditctl.core.coverage;

import java.util.List;

/** Counts what is stored. */
public interface CoverageStore {

  /** All records that are not void, by unit, kind and month, in this order. */
  List<Collected> collected();
}
