package io.creditctl.core.listing;

import io.creditctl.core.casework.CaseId;
import io.creditctl.core.disclosure.Withdrawal;
import io.creditctl.core.disclosure.WithdrawalGround;
import io.creditctl.core.record.StoredRecord;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That an entry is taken off its list; the record stays.
 *
 * @param since the first day off the list
 * @param listing the case that brought it onto the list; empty where it came from elsewhere
 */
public record Removal(
    StoredRecord entry, WithdrawalGround ground, LocalDate since, Optional<CaseId> listing) {

  /** Whether a withdrawal takes its record off the list, and not only off the page. */
  static boolean isOne(Withdrawal withdrawal) {
    return withdrawal.ground().endsSharing() || withdrawal.ground() == WithdrawalGround.EXPIRED;
  }

  /** On which ground somebody is taken off a list. */
  public enum Via {
    /** The credit was repaired, 修复. */
    REPAIR("repair", WithdrawalGround.REPAIRED),
    /** The term is over, 到期. */
    EXPIRE("expire", WithdrawalGround.EXPIRED),
    /** The listing was wrong, 更正. */
    ERROR("correct", WithdrawalGround.REVOKED);

    private final String step;
    private final WithdrawalGround ground;

    Via(String step, WithdrawalGround ground) {
      this.step = step;
      this.ground = ground;
    }

    String step() {
      return step;
    }

    WithdrawalGround ground() {
      return ground;
    }
  }
}
