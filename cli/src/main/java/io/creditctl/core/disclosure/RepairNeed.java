package io.creditctl.core.disclosure;

/** What somebody has to have done before a record about him can be repaired. */
public enum RepairNeed {
  /** The act was put right and every duty of the decision fulfilled, 完全履行义务. */
  FULFILMENT,
  /** A commitment was made in public, 公开作出信用承诺. */
  COMMITMENT
}
