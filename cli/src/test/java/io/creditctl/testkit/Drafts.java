package io.creditctl.testkit;

import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.disclosure.Ruling;
import io.creditctl.core.person.IdentityVault;
import io.creditctl.core.person.RowSeal;
import io.creditctl.core.record.RecordDraft;
import io.creditctl.core.record.validate.RowIssue;
import java.util.List;
import java.util.Optional;

/** Builds drafts as an import would, but with any deadline, unit and domain. */
public final class Drafts {
  /** The key that identity numbers in drafts are sealed with. */
  public static final IdentityVault KEY = TestKeys.vault(1);

  private final Rows row;
  private String unit = Rows.BUREAU;
  private String domain = "";
  private String dueOn = "2026-09-15";
  private boolean provisional;
  private Optional<Ruling> ruling = Optional.empty();
  private List<RowIssue> doubts = List.of();
  private long line = 2;

  private Drafts(Rows row) {
    this.row = row;
  }

  public static Drafts license(int n) {
    return of("license", n);
  }

  public static Drafts of(String kindCode, int n) {
    return new Drafts(Rows.of(kindCode, n));
  }

  public Drafts with(Role role, String value) {
    row.with(role, value);
    return this;
  }

  public Drafts with(String fieldCode, String value) {
    row.with(fieldCode, value);
    return this;
  }

  public Drafts unit(String text) {
    unit = text;
    return this;
  }

  public Drafts domain(String text) {
    domain = text;
    return this;
  }

  /** All that the rules say, in place of a deadline alone. */
  public Drafts ruled(Ruling all) {
    ruling = Optional.of(all);
    return this;
  }

  private Ruling deadlineAlone() {
    String rule = dueOn.isEmpty() ? "" : "disclosure-7wd/1";
    return new Ruling(dueOn, provisional, rule, dueOn, "", "", "", "");
  }

  /** An empty day stands for no deadline. */
  public Drafts due(String day, boolean mayMove) {
    dueOn = day;
    provisional = mayMove;
    return this;
  }

  public Drafts doubted(List<RowIssue> found) {
    doubts = found;
    return this;
  }

  public Drafts line(long number) {
    line = number;
    return this;
  }

  public RecordDraft build() {
    Kind kind = row.kind();
    String[] values = row.values();
    RowSeal.Sealed sealed = new RowSeal(kind, () -> KEY).seal(values);
    return new RecordDraft(
        kind.code(),
        sealed.subject(),
        sealed.personKey(),
        sealed.naturalKey(),
        kind.value(values, Role.DOCUMENT_NO),
        kind.value(values, Role.TITLE),
        kind.value(values, Role.AUTHORITY),
        kind.value(values, Role.DECIDED_ON),
        kind.value(values, Role.VALID_UNTIL),
        unit,
        domain,
        ruling.orElseGet(this::deadlineAlone),
        sealed.payload(),
        sealed.contentHash(),
        doubts,
        line);
  }
}
