package io.creditctl.core.disclosure;

/**
 * How the decisions of one group stood on a given day, by both clocks.
 *
 * @param key the group: a name, a code or a month, empty where the records tell none
 * @param exempt those that neither clock judges
 * @param portal disclosure on the bureau's own page
 * @param platform reporting to the upper platform
 */
public record ReportRow(String key, long exempt, ClockCounts portal, ClockCounts platform) {

  public ReportRow {
    if (portal.total() != platform.total()) {
      throw new IllegalArgumentException("the clocks count different decisions: " + key);
    }
  }

  /** The row of a group without decisions. */
  public static ReportRow empty(String key) {
    return new ReportRow(key, 0, ClockCounts.NONE, ClockCounts.NONE);
  }

  /** The same counts under another key. */
  ReportRow under(String newKey) {
    return new ReportRow(newKey, exempt, portal, platform);
  }

  /** All decisions of the group, exempted ones too. */
  public long total() {
    return exempt + portal.total();
  }

  /** The sum of two groups under the key of this one. */
  public ReportRow plus(ReportRow other) {
    return new ReportRow(
        key, exempt + other.exempt, portal.plus(other.portal), platform.plus(other.platform));
  }
}
