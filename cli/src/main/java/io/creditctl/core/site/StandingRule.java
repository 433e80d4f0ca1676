package io.creditctl.core.site;

import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.model.CreditCode;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.model.SubjectType;
import java.time.LocalDate;
import java.util.Map;

/** Decides what may stand on the page; nothing else does. */
public final class StandingRule {
  private static final String COMMITMENT_AUDIENCE = "CN_GKLX";
  private static final String EVERYBODY = "可向社会公开";

  private StandingRule() {}

  /** What the record's own state says on a day; its row is asked by {@link #ofRow}. */
  public static Standing ofState(SiteRecord record, LocalDate asOf) {
    if (record.voided()) {
      return Standing.VOIDED;
    }
    if (record.withdrawnOn().filter(since -> !since.isAfter(asOf)).isPresent()) {
      return Standing.WITHDRAWN;
    }
    if (!record.exemption().isEmpty()) {
      return Standing.EXEMPT;
    }
    if (record.decidedOn().filter(day -> !day.isAfter(asOf)).isEmpty()) {
      return Standing.NOT_DECIDED;
    }
    if (record.publicUntil().filter(last -> last.isBefore(asOf)).isPresent()
        || isOffTheList(record, asOf)) {
      return Standing.EXPIRED;
    }
    return record.subject().knownByNumber() ? Standing.PERSON : Standing.STANDS;
  }

  /** A list shows who is on it; a decision whose validity has ended was taken nevertheless. */
  private static boolean isOffTheList(SiteRecord record, LocalDate asOf) {
    return (record.kind().equals(SiteSection.RED_LIST.kind())
            || record.kind().equals(SiteSection.BLACK_LIST.kind()))
        && record.validUntil().filter(last -> last.isBefore(asOf)).isPresent();
  }

  /**
   * What the record's row says, which changes only with the record.
   *
   * @param values by field code
   */
  public static Standing ofRow(Kind kind, SiteRecord record, Map<String, String> values) {
    if (values.getOrDefault(COMMITMENT_AUDIENCE, EVERYBODY).equals(EVERYBODY)
        && (!kind.code().equals(SiteSection.COMMITMENTS.kind())
            || values.containsKey(COMMITMENT_AUDIENCE))) {
      return mayBePerson(kind, record.subject(), values) ? Standing.PERSON : Standing.STANDS;
    }
    return Standing.NOT_PUBLIC;
  }

  /** Who is neither said to be an organisation nor has a code of one is left out. */
  private static boolean mayBePerson(Kind kind, SubjectRef subject, Map<String, String> values) {
    String said =
        kind.field(Role.SUBJECT_TYPE)
            .map(field -> values.getOrDefault(field.code(), ""))
            .orElse("");
    if (said.equals(SubjectType.NATURAL_PERSON.text())
        || IdentityNumber.occursIn(subject.code())
        || kind.field(Role.SUBJECT_DOCUMENT)
            .filter(f -> values.containsKey(f.code()))
            .isPresent()) {
      return true;
    }
    return !said.equals(SubjectType.LEGAL_PERSON.text())
        && !said.equals(SubjectType.SOLE_TRADER.text())
        && !CreditCode.check(subject.code()).ok();
  }
}
