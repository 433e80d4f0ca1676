package io.creditctl.core.casework;

/** Knows the types of case work. */
@FunctionalInterface
public interface CaseTypes {

  /**
   * @throws io.creditctl.core.error.CreditException CASE_TYPE_MALFORMED for a bureau's own file
   */
  CaseType type(String code);
}
