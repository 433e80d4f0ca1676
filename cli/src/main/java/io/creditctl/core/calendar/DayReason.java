package io.creditctl.core.calendar;

/** Why a day is a working day or not. */
public enum DayReason {
  /** Monday to Friday, named by no notice. */
  WEEKDAY,
  /** Saturday or Sunday, named by no notice. */
  WEEKEND,
  /** A day off by notice. */
  HOLIDAY,
  /** A working day by notice, in exchange for a day off. */
  MAKE_UP,
  /** Decided locally. */
  OVERRIDE
}
