package io.creditctl.core.push;

import io.creditctl.core.model.RecordId;
import java.util.List;
import java.util.OptionalLong;

/**
 * What ought to be at a platform beside what is, for one kind.
 *
 * @param expected records that the platform ought to have
 * @param sent those whose present content it has taken
 * @param acknowledged those whose present content it has stored, as it said
 * @param remote those that it holds, as it says now; empty where it cannot be asked
 * @param missing those that it does not hold; where it cannot be asked, that it never acknowledged
 * @param extra records that it holds and ought not to; where it cannot be asked, those whose
 *     withdrawal it never acknowledged
 */
public record Reconciliation(
    String target,
    String kind,
    long expected,
    long sent,
    long acknowledged,
    OptionalLong remote,
    List<Difference> missing,
    List<Difference> extra) {

  /**
   * One record that differs.
   *
   * @param state where its latest entry stands; PENDING also where there is none yet
   * @param repaired whether it was put back to pending, or would be
   */
  public record Difference(RecordId record, String documentNo, PushState state, boolean repaired) {}

  /** Whether all is as it ought to be, as far as can be told. */
  public boolean clean() {
    return missing.isEmpty() && extra.isEmpty();
  }

  /** How many were put back to pending, or would be. */
  public long repaired() {
    return missing.stream().filter(Difference::repaired).count()
        + extra.stream().filter(Difference::repaired).count();
  }
}
