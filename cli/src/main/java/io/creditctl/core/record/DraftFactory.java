package io.creditctl.core.record;

import io.creditctl.core.catalog.Domain;
import io.creditctl.core.catalog.DomainRules;
import io.creditctl.core.catalog.DomainTagger;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.disclosure.DeadlineCalculator;
import io.creditctl.core.disclosure.KindRules;
import io.creditctl.core.person.RowSeal;
import io.creditctl.core.record.validate.CheckedRow;
import io.creditctl.core.record.validate.DoubtChecks;
import io.creditctl.core.record.validate.RowIssue;
import java.util.List;

/**
 * Turns a checked row into a draft: pulls out what the store searches by, tells the domain and asks
 * the disclosure rules.
 */
final class DraftFactory {
  private final Kind kind;
  private final RowSeal seal;
  private final KindRules rules;
  private final DomainTagger domains;
  private final String source;
  private final DoubtChecks doubts;
  private final int documentNo;
  private final int title;
  private final int authority;
  private final int decidedOn;
  private final int validUntil;
  private final int unit;

  DraftFactory(
      Kind kind, RowSeal seal, DeadlineCalculator calculator, DomainRules domains, String source) {
    this.kind = kind;
    this.seal = seal;
    this.rules = new KindRules(kind, calculator);
    this.domains = new DomainTagger(kind, domains);
    this.source = source;
    this.doubts = new DoubtChecks(kind);
    this.documentNo = kind.indexOf(Role.DOCUMENT_NO);
    this.title = kind.indexOf(Role.TITLE);
    this.authority = kind.indexOf(Role.AUTHORITY);
    this.decidedOn = kind.indexOf(Role.DECIDED_ON);
    this.validUntil = kind.indexOf(Role.VALID_UNTIL);
    this.unit = kind.indexOf(Role.SOURCE_UNIT);
  }

  /** Of a row whose checks found no fault. */
  RecordDraft draft(CheckedRow row) {
    List<RowIssue> found = row.issues();
    List<RowIssue> remembered =
        found.isEmpty()
            ? found
            : found.stream().filter(issue -> issue.rule().remembered()).toList();
    return draft(row.values(), row.line(), remembered);
  }

  /** Of values that were checked before, in other rows. */
  RecordDraft draft(String[] values, long line) {
    return draft(values, line, doubts.find(values, line));
  }

  private RecordDraft draft(String[] values, long line, List<RowIssue> doubtful) {
    RowSeal.Sealed sealed = seal.seal(values);
    String ownUnit = at(values, unit);
    String responsible = ownUnit.isEmpty() ? source : ownUnit;
    return new RecordDraft(
        kind.code(),
        sealed.subject(),
        sealed.personKey(),
        sealed.naturalKey(),
        at(values, documentNo),
        at(values, title),
        at(values, authority),
        at(values, decidedOn),
        at(values, validUntil),
        responsible,
        domains.domain(values, responsible).map(Domain::code).orElse(""),
        rules.ruling(values),
        sealed.payload(),
        sealed.contentHash(),
        doubtful,
        line);
  }

  private static String at(String[] values, int index) {
    return index < 0 ? "" : values[index];
  }
}
