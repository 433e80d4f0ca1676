package io.creditctl.core.roster.screen;

/** What is compared between two names. */
public enum Feature {
  /** The distinguishing part, 字号, by its characters in simplified form. */
  MARK,
  /** The same part by its sounds without tone, so that homophones are equal. */
  SOUND,
  /** The place that the name begins with or has in brackets. */
  REGION,
  /** The words for the line of business, 行业. */
  TRADE,
  /** The organisation form, 组织形式. */
  FORM
}
