package io.creditctl.core.site;

/** Whether a record stands on the page, or why not. */
public enum Standing {
  STANDS,
  VOIDED,
  EXEMPT,
  /** Decided later than the day in question, or on a day that is not known. */
  NOT_DECIDED,
  EXPIRED,
  WITHDRAWN,
  /** The subject is a natural person, or nothing shows that it is none. */
  PERSON,
  /** The record itself says that it is not for everybody. */
  NOT_PUBLIC
}
