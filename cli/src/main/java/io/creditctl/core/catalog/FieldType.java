package io.creditctl.core.catalog;

/** What a field holds, and so how its cells are checked and normalised. */
public enum FieldType {
  STRING,
  /** Canonical form ISO 8601; 2099-12-31 means without end. */
  DATE,
  /** Canonical form a plain decimal in 万元. */
  AMOUNT,
  /** One value of an enumeration. */
  ENUMERATION,
  /** Several values of an enumeration, canonically joined by a half-width semicolon. */
  ENUMERATION_LIST,
  CREDIT_CODE,
  ORGANISATION_CODE,
  /** The number of an identity document; its kind stands in another field. */
  IDENTITY_NUMBER
}
