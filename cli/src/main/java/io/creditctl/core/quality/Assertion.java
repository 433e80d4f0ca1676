package io.creditctl.core.quality;

/** What a sound store fulfils, by the name that {@code record check} takes. */
public enum Assertion {
  /** Every subject with a credit code is in the subject base, when there is one. */
  ORPHAN,
  /** A subject's document number stands for one decision, of one authority. */
  DUPLICATE,
  /** No authority decides the same about the same subject on the same day twice. */
  REPEATED,
  /** Decisions are collected and disclosed within their limit. */
  LATE,
  /** No decision lies after the business day. */
  FUTURE,
  /** No deadline rests on a calendar year that nobody has announced yet. */
  PROVISIONAL,
  /** No identity number stands in a text that everyone may read. */
  PII,
  /** No amount looks as if it were in 元 in place of 万元. */
  AMOUNT,
  /** Every column of the imported files found its field. */
  UNMAPPED,
  /** Every unit that handed in a kind before did so lately, lists included. */
  STALE
}
