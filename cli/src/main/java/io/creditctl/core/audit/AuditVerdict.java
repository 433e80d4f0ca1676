package io.creditctl.core.audit;

import java.util.OptionalLong;

/**
 * What a walk along the chain came to.
 *
 * @param links how many links there are
 * @param head the hash of the last link; written down elsewhere, it proves later that nothing was
 *     cut off
 * @param brokenAt the first link whose hash does not fit; empty when all do
 * @param headFound whether the hash that was written down earlier stands in the chain
 */
public record AuditVerdict(long links, String head, OptionalLong brokenAt, boolean headFound) {

  /** Whether nothing speaks against the chain. */
  public boolean sound() {
    return brokenAt.isEmpty() && headFound;
  }
}
