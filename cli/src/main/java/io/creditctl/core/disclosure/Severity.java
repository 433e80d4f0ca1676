package io.creditctl.core.disclosure;

/** How grave a dishonest act is, 失信程度; the term of its publication goes by it. */
public enum Severity {
  /** 轻微. */
  MINOR,
  /** 一般. */
  ORDINARY,
  /** 严重. */
  SERIOUS
}
