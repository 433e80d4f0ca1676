package io.creditctl.core.record;

/** What the comparison with a full ledger finds, the gravest first. */
public enum LedgerFault {
  /** Decided and never collected, although its deadline is over (瞒报). */
  CONCEALED,
  /** Collected, and not reported to the platform by its deadline nor since (漏报). */
  OMITTED,
  /** Collected, and not on the portal by its deadline nor since (漏公开). */
  UNDISCLOSED,
  /** Reported or disclosed after its deadline (迟报). */
  LATE,
  /** A field differs from the ledger (错报). */
  MISREPORTED,
  /** Stored, and not in the ledger (多报). */
  EXTRA,
  /** A line of the ledger that cannot be looked up. */
  UNREADABLE
}
