package io.creditctl.core.disclosure;

/** Amounts that the law names without a figure; the bureau sets them, in 万元. */
public enum Threshold {
  /** 较大数额. */
  LARGE_FINE,
  /** 巨额. */
  HUGE_FINE
}
