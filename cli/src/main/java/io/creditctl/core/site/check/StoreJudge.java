package io.creditctl.core.site.check;

import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.disclosure.Exemption;
import io.creditctl.core.model.SubjectType;
import io.creditctl.core.site.SiteRecord;
import io.creditctl.core.site.SiteRow;
import io.creditctl.core.site.SiteSection;
import io.creditctl.core.site.SiteStore;
import io.creditctl.core.site.Standing;
import io.creditctl.core.site.StandingRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Judges the records of the store by the rule that the site is built by, each of them anew. */
public final class StoreJudge implements RecordJudge {
  private final SiteStore store;
  private final Catalog catalog;

  public StoreJudge(SiteStore store, Catalog catalog) {
    this.store = store;
    this.catalog = catalog;
  }

  @Override
  public List<JudgedRecord> judge(LocalDate day) {
    List<JudgedRecord> judged = new ArrayList<>();
    try (SiteStore.Snapshot snapshot = store.open(SiteSection.kinds())) {
      for (String code : SiteSection.kinds()) {
        Kind kind = catalog.kind(code);
        try (Stream<SiteRow> rows = snapshot.records(code)) {
          rows.forEach(row -> judged.add(judge(kind, row, day)));
        }
      }
    }
    return judged;
  }

  private static JudgedRecord judge(Kind kind, SiteRow row, LocalDate day) {
    SiteRecord record = row.record();
    Standing standing = StandingRule.ofState(record, day);
    if (standing == Standing.STANDS) {
      standing = StandingRule.ofRow(kind, record, row.values().get());
    }
    return new JudgedRecord(
        record.id(),
        record.documentNo(),
        record.subject().name(),
        standing == Standing.STANDS,
        standing == Standing.PERSON || isOfPerson(record));
  }

  /** Whatever else keeps it from the page. */
  private static boolean isOfPerson(SiteRecord record) {
    return record.exemption().equals(Exemption.NATURAL_PERSON.name())
        || record.subject().type().equals(SubjectType.NATURAL_PERSON.text());
  }
}
