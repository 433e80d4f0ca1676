package io.creditctl.core.site;

import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.SubjectRef;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A record of a kind that the site has a section for, and all that decides whether it may stand
 * there.
 *
 * @param subject without a type, which the row says
 * @param contentHash of the present revision
 * @param exemption empty when nothing exempts it
 * @param publicUntil the last day of publication, empty when there is no end
 * @param withdrawnOn the day from which it must be gone, empty while it need not
 * @param withdrawalGround why; empty while it need not
 * @param disputed whether an objection to it runs, 异议中
 */
public record SiteRecord(
    RecordId id,
    String kind,
    SubjectRef subject,
    String documentNo,
    String title,
    String authority,
    Optional<LocalDate> decidedOn,
    Optional<LocalDate> validUntil,
    int revision,
    String contentHash,
    boolean voided,
    String exemption,
    Optional<LocalDate> disclosedOn,
    Optional<LocalDate> publicUntil,
    Optional<LocalDate> withdrawnOn,
    String withdrawalGround,
    boolean disputed) {
  private static final int A_THOUSAND = 1000;
  private static final String REPAIRED = "REPAIRED";

  /** Its page, relative to the root of the site. */
  public String path() {
    return pathOf(id);
  }

  /** The page of a record, relative to the root of the site. */
  public static String pathOf(RecordId id) {
    return "records/" + id.number() / A_THOUSAND + "/" + id + ".html";
  }

  /** The month of a day. */
  static String month(LocalDate day) {
    return day.toString().substring(0, "yyyy-MM".length());
  }

  /** The month of decision, empty when the record has none. */
  public String month() {
    return decidedOn.map(SiteRecord::month).orElse("");
  }

  /** Whether it was taken down by this day because the subject's credit was repaired. */
  public boolean repairedBy(LocalDate day) {
    return withdrawalGround.equals(REPAIRED)
        && withdrawnOn.filter(since -> !since.isAfter(day)).isPresent();
  }
}
