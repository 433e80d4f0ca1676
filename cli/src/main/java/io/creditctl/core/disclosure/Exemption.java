package io.creditctl.core.disclosure;

/** Grounds on which a decision is not disclosed. */
public enum Exemption {
  SECRET,
  SIMPLE_PROCEDURE,
  MINOR,
  NATURAL_PERSON,
  OTHER
}
