package io.creditctl.core.model;

/**
 * What a check of an amount found.
 *
 * @param text the amount without needless zeros when OK, otherwise as given
 */
public record AmountCheck(Status status, String text) {

  /** The outcomes: not a plain decimal, below zero, or more digits than the standard holds. */
  public enum Status {
    OK,
    FORM,
    NEGATIVE,
    PRECISION
  }
}
