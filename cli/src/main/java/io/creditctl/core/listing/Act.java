package io.creditctl.core.listing;

import java.time.LocalDate;

/**
 * Who does something, and when.
 *
 * @param basis the document or provision; what is empty is the case's
 * @param rehearsal true to store nothing
 */
public record Act(LocalDate day, String basis, String note, String actor, boolean rehearsal) {

  /** The same on another basis. */
  public Act withBasis(String other) {
    return new Act(day, other, note, actor, rehearsal);
  }
}
