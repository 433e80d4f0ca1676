package io.creditctl.core.catalog;

/** How well a rule of the catalog is known. */
public enum Evidence {
  /** Seen in a public text or in a system that implements the standard. */
  VERIFIED,
  /** From general knowledge; check against the platform before relying on it. */
  RECALLED,
  /** Our own choice, where no published standard was found. */
  OWN
}
