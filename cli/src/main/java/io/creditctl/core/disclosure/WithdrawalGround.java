package io.creditctl.core.disclosure;

/** Why a record may stand on the page no longer. */
public enum WithdrawalGround {
  /** The decision was revoked or found void, 撤销. */
  REVOKED(true),
  /** The decision was changed, 变更. */
  CHANGED(false),
  /** The subject's credit was repaired, 修复. */
  REPAIRED(true),
  /** The term of publication is over, 到期. */
  EXPIRED(false),
  /** An objection was upheld, 异议成立. */
  OBJECTION(true),
  /** It is exempt and stands on the page all the same, 不予公开. */
  EXEMPT(false),
  OTHER(false);

  private final boolean endsSharing;

  WithdrawalGround(boolean endsSharing) {
    this.endsSharing = endsSharing;
  }

  /**
   * Whether the platforms have to take the record back too. A repair ends both, 终止公示 and 停止共享
   * (Order 36 of 2025, article 3); what is revoked or proven wrong stands nowhere any more.
   */
  public boolean endsSharing() {
    return endsSharing;
  }
}
