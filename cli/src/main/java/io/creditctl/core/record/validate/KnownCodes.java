package io.creditctl.core.record.validate;

/**
 * The credit codes of the subject base. Asked only where a check digit fails, because the register
 * itself has issued such codes.
 */
@FunctionalInterface
public interface KnownCodes {
  /** Where there is no subject base. */
  KnownCodes NONE = (creditCode, normalisedName) -> false;

  /** Whether the subject base has exactly this code under this name. */
  boolean isKnown(String creditCode, String normalisedName);
}
