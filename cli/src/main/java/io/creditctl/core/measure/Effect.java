package io.creditctl.core.measure;

/** Which way a measure works. */
public enum Effect {
  /** 激励. */
  INCENTIVE,
  /** 惩戒 of any dishonest subject. */
  ORDINARY_RESTRICTION,
  /** 惩戒 that only who stands on the list of seriously dishonest subjects may be put under. */
  SERIOUS_RESTRICTION;

  public boolean restricts() {
    return this != INCENTIVE;
  }
}
