package io.creditctl.core.disclosure;

/**
 * What the rules say of one record, as it is stored: empty text where they say nothing.
 *
 * @param dueOn the last day for the portal
 * @param dueProvisional whether a calendar year that the deadlines need is missing
 * @param limitRule the rule and version that gave the portal's deadline
 * @param reportDueOn the last day for the platform
 * @param severity the name of a {@link Severity}
 * @param publicUntil the last day on the page
 * @param exemption the name of an {@link Exemption}
 * @param exemptionRule the rule that exempted it; empty where a person did, {@link #LIFTED} where a
 *     person decided that it is to be public
 */
public record Ruling(
    String dueOn,
    boolean dueProvisional,
    String limitRule,
    String reportDueOn,
    String severity,
    String publicUntil,
    String exemption,
    String exemptionRule) {
  public static final Ruling NONE = new Ruling("", false, "", "", "", "", "", "");
  public static final String LIFTED = "lifted";

  /** Whether a person decided about the exemption, so that no rule may. */
  public boolean decidedByHand() {
    return exemptionRule.equals(LIFTED) || exemptionRule.isEmpty() && !exemption.isEmpty();
  }

  /** This ruling with what a person decided about the stored one. */
  public Ruling respecting(Ruling stored) {
    return stored.decidedByHand() ? exempted(stored.exemption, stored.exemptionRule) : this;
  }

  private Ruling exempted(String type, String rule) {
    return new Ruling(
        dueOn, dueProvisional, limitRule, reportDueOn, severity, publicUntil, type, rule);
  }

  /** This ruling with the deadlines of another. */
  public Ruling withDeadlines(Ruling other) {
    return new Ruling(
        other.dueOn,
        other.dueProvisional,
        other.limitRule,
        other.reportDueOn,
        severity,
        publicUntil,
        exemption,
        exemptionRule);
  }
}
