package io.creditctl.core.record.clean;

/** What the numbers of a file's amounts count. */
public enum AmountUnit {
  /** 万元, as the standard has it. */
  WAN,
  /** 元; cleaning then divides by ten thousand. */
  YUAN
}
