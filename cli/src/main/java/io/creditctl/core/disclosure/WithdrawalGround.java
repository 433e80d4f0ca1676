package io.creditctl.core.disclosure;

/** Why a record may stand on the page no longer. */
public enum WithdrawalGround {
  /** The decision was revoked or found void, 撤销. */
  REVOKED,
  /** The decision was changed, 变更. */
  CHANGED,
  /** The subject's credit was repaired, 修复. */
  REPAIRED,
  /** The term of publication is over, 到期. */
  EXPIRED,
  /** An objection was upheld, 异议成立. */
  OBJECTION,
  /** It is exempt and stands on the page all the same, 不予公开. */
  EXEMPT,
  OTHER
}
