package io.creditctl.core.disclosure;

/** Grounds on which a decision is not disclosed. */
public enum Exemption {
  SECRET,
  SIMPLE_PROCEDURE,
  /** The violation is slight, 轻微. */
  MINOR,
  NATURAL_PERSON,
  /** The person was under age, 未成年人. */
  UNDER_AGE,
  OTHER
}
