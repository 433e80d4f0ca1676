package io.creditctl.core.catalog;

/** What a field means to the program, whatever a kind calls it. */
public enum Role {
  SUBJECT_NAME,
  SUBJECT_TYPE,
  /** The subject's unified social credit code. */
  SUBJECT_CODE,
  SUBJECT_DOCUMENT_TYPE,
  /** The number of a natural person's identity document. */
  SUBJECT_DOCUMENT,
  LEGAL_REPRESENTATIVE,
  DOCUMENT_NO,
  /** One line that says what the record is about. */
  TITLE,
  CATEGORY,
  REASON,
  /** What is allowed or ordered. */
  CONTENT,
  BASIS,
  AUTHORITY,
  AUTHORITY_CODE,
  DECIDED_ON,
  VALID_FROM,
  VALID_UNTIL,
  DISCLOSED_UNTIL,
  SOURCE_UNIT,
  SOURCE_UNIT_CODE,
  LIST_NAME,
  REGION,
  ADDRESS,
  STATUS,
  DOMAIN
}
