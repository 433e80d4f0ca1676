package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.creditctl.core.calendar.CalendarOverride;
import io.creditctl.core.calendar.WorkCalendar;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.disclosure.DisclosureFilter;
import io.creditctl.core.disclosure.DisclosureItem;
import io.creditctl.core.disclosure.DisclosureMark;
import io.creditctl.core.disclosure.DisclosureMark.Channel;
import io.creditctl.core.disclosure.DisclosureState;
import io.creditctl.core.disclosure.Exemption;
import io.creditctl.core.disclosure.Grouping;
import io.creditctl.core.disclosure.ReportQuestion;
import io.creditctl.core.disclosure.ReportRow;
import io.creditctl.core.disclosure.Ruling;
import io.creditctl.core.disclosure.Withdrawal;
import io.creditctl.core.disclosure.WithdrawalGround;
import io.creditctl.core.disclosure.WithdrawalItem;
import io.creditctl.core.model.Moved;
import io.creditctl.core.model.Moved.What;
import io.creditctl.core.model.MovedRecords;
import io.creditctl.core.model.Period;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.Times;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of deadlines and disclosures does. */
abstract class DisclosureStoreContract extends StoreContract {
  private static final DisclosureFilter ALL = DisclosureFilter.ALL;
  private static final LocalDate DUE = LocalDate.parse("2026-09-15");

  @Test
  void findsADecisionByItsNumbers() {
    store(Drafts.license(1));

    DisclosureItem item = store.disclosures().find(id(1)).orElseThrow();
    assertThat(item.state().dueOn()).contains(DUE);
    assertThat(item.state().rule()).isEqualTo("disclosure-7wd/1");
    assertThat(store.disclosures().findByDocumentNo("威交〔2026〕1号")).containsExactly(item);
    assertThat(store.disclosures().find(id(2))).isEmpty();
  }

  @Test
  void listsWhatIsNotDisclosedYetByUrgency() {
    store(
        Drafts.license(1).due("2026-09-17", false),
        Drafts.license(2).due("2026-09-15", false).unit("港航局"),
        Drafts.of("penalty", 3).due("2026-09-16", true),
        Drafts.license(4).due("", false),
        Drafts.license(5).due("2026-09-14", false),
        Drafts.license(6).due("2026-09-14", false),
        Drafts.license(7).with(Role.DECIDED_ON, "2026-09-20").due("2026-09-29", false));
    mark(5, "2026-09-10", Channel.PORTAL);
    mark(1, "2026-09-18", Channel.PORTAL);
    mark(2, "2026-09-10", Channel.PLATFORM);
    store.disclosures().exempt(id(6), Exemption.MINOR, "条例", "王科员", Times.NOW);
    LocalDate asOf = LocalDate.parse("2026-09-17");

    assertThat(open(asOf, ALL)).containsExactly(2L, 3L, 1L);
    assertThat(open(asOf, new DisclosureFilter("港航局", "", ""))).containsExactly(2L);
    assertThat(open(asOf, new DisclosureFilter("", "penalty", ""))).containsExactly(3L);
    assertThat(open(asOf.plusDays(1), ALL)).containsExactly(2L, 3L);
    assertThat(open(LocalDate.parse("2026-09-20"), ALL)).containsExactly(2L, 3L, 7L);
  }

  @Test
  void remembersTheDayAndThePlace() {
    store(Drafts.license(1));

    mark(1, "2026-09-10", Channel.PORTAL);
    mark(1, "2026-09-11", Channel.PLATFORM);

    DisclosureState state = state(1);
    assertThat(state.disclosedOn()).contains(LocalDate.parse("2026-09-10"));
    assertThat(state.reportedOn()).contains(LocalDate.parse("2026-09-11"));
    assertThat(state.url()).isEqualTo("https://weihai.gov.cn/PORTAL");
    assertThat(store.records().trace(id(1)))
        .extracting(event -> event.action() + " " + event.detail())
        .contains("disclosed 2026-09-10 https://weihai.gov.cn/PORTAL");
  }

  @Test
  void remembersAnExemptionAndWhy() {
    store(Drafts.license(1));

    store.disclosures().exempt(id(1), Exemption.SECRET, "保密法第九条", "王科员", Times.NOW);

    assertThat(state(1).exemption()).isEqualTo("SECRET");
    assertThat(store.records().trace(id(1)))
        .extracting(event -> event.action() + " " + event.detail())
        .contains("exempted SECRET 保密法第九条");
  }

  @Test
  void aChangedRecordStaysDisclosed() {
    store(Drafts.license(1));
    mark(1, "2026-09-10", Channel.PORTAL);
    store(Drafts.license(1).with("XK_NR", "水路").due("2026-09-16", true));

    assertThat(state(1).disclosedOn()).contains(LocalDate.parse("2026-09-10"));
    assertThat(state(1).dueOn()).contains(LocalDate.parse("2026-09-16"));
    assertThat(state(1).provisional()).isTrue();
  }

  @Test
  void reportsByTheDomainThatBaseDataTells() {
    store(Drafts.of("subject", 1).domain("road/repair").due("", false));
    store(Drafts.license(1), Drafts.license(2));

    assertThat(report(Grouping.DOMAIN))
        .extracting(ReportRow::key, ReportRow::total)
        .containsExactly(tuple("", 1L), tuple("road/repair", 1L));
  }

  @Test
  void whatTheRecordItselfTellsGoesBeforeBaseData() {
    store(Drafts.of("subject", 1).domain("road/repair").due("", false));
    store(Drafts.license(1).domain("shipping"));

    assertThat(report(Grouping.DOMAIN))
        .extracting(ReportRow::key, ReportRow::total)
        .containsExactly(tuple("shipping", 1L));
  }

  @Test
  void reportsNothingWhereNothingWasDecided() {
    assertThat(report(Grouping.UNIT)).isEmpty();
  }

  @Test
  void movesTheDeadlinesThatTheCalendarMoves() {
    store(
        Drafts.license(1).due("2026-09-15", false),
        Drafts.license(2).with(Role.DECIDED_ON, "2026-09-01").due("2026-09-10", false),
        Drafts.of("blacklist", 3).due("", false));
    WorkCalendar changed = withClosedDay("2026-09-08");

    assertThat(recompute(changed, true)).isEqualTo(2);
    assertThat(state(1).dueOn()).contains(DUE);

    assertThat(recompute(changed, false)).isEqualTo(2);
    assertThat(state(1).dueOn()).contains(LocalDate.parse("2026-09-16"));
    assertThat(state(2).dueOn()).contains(LocalDate.parse("2026-09-11"));
    assertThat(state(3).dueOn()).isEmpty();
    assertThat(recompute(changed, false)).isZero();
  }

  @Test
  void givesADeadlineWhereOneWasMissing() {
    store(Drafts.license(1).due("", false));

    assertThat(recompute(Kinds.CALENDAR, false)).isEqualTo(1);
    assertThat(state(1).dueOn()).contains(DUE);
    assertThat(state(1).rule()).isEqualTo("disclosure-7wd/1");
  }

  @Test
  void tellsWhatMovedAndWhereTo() {
    store(Drafts.license(1).due("2026-09-15", false));

    MovedRecords moved = Kinds.rules(store).recompute(withClosedDay("2026-09-08"), true);

    assertThat(moved.items())
        .containsExactly(
            new Moved(id(1), "威交〔2026〕1号", What.DUE, "2026-09-15", "2026-09-16"),
            new Moved(id(1), "威交〔2026〕1号", What.REPORT_DUE, "2026-09-15", "2026-09-16"));
    assertThat(moved.total()).isEqualTo(2);
  }

  @Test
  void fillsWhatAnEarlierStoreDoesNotHave() {
    store(
        Drafts.of("penalty", 1).due("", false),
        Drafts.of("penalty", 2).with(Role.SUBJECT_TYPE, "自然人").due("", false));

    Kinds.rules(store).recompute(false);

    assertThat(ruling(1))
        .isEqualTo(
            new Ruling(
                "2026-09-15",
                false,
                "disclosure-7wd/1",
                "2026-09-15",
                "MINOR",
                "2026-12-04",
                "MINOR",
                "exempt-minor-36/1"));
    assertThat(ruling(2).exemption()).isEqualTo("NATURAL_PERSON");
    assertThat(Kinds.rules(store).recompute(false)).isEqualTo(MovedRecords.NONE);
  }

  @Test
  void aPersonsDecisionSurvivesEveryRule() {
    store(
        Drafts.of("penalty", 1).with(Role.SUBJECT_TYPE, "自然人"),
        Drafts.of("penalty", 2).with(Role.SUBJECT_TYPE, "自然人"));
    store.disclosures().exempt(id(1), Exemption.SECRET, "定密", "王科员", Times.NOW);
    store.disclosures().liftExemption(id(2), "国家另有规定", "王科员", Times.NOW);

    Kinds.rules(store).recompute(false);

    assertThat(state(1).exemption()).isEqualTo("SECRET");
    assertThat(state(2).exemption()).isEmpty();
    assertThat(ruling(2).exemptionRule()).isEqualTo(Ruling.LIFTED);
  }

  @Test
  void aRevisionTakesBackWhatARuleExemptedAndNotWhatAPersonDid() {
    Ruling exempt = new Ruling("", false, "", "", "", "", "MINOR", "exempt-minor-36/1");
    store(Drafts.of("penalty", 1).ruled(exempt), Drafts.of("penalty", 2).ruled(exempt));
    store.disclosures().exempt(id(2), Exemption.SECRET, "定密", "王科员", Times.NOW);

    store(
        Drafts.of("penalty", 1).with("CF_NR", "罚款一千元").ruled(Ruling.NONE),
        Drafts.of("penalty", 2).with("CF_NR", "罚款一千元").ruled(Ruling.NONE));

    assertThat(state(1).exemption()).isEmpty();
    assertThat(state(2).exemption()).isEqualTo("SECRET");
  }

  @Test
  void remembersThatARecordHasToComeDownUntilItDid() {
    store(Drafts.license(1), Drafts.license(2).unit("港航局"));
    mark(1, "2026-09-10", Channel.PORTAL);
    Withdrawal revoked =
        new Withdrawal(
            WithdrawalGround.REVOKED,
            LocalDate.parse("2026-10-12"),
            LocalDate.parse("2026-10-15"),
            false,
            Optional.empty(),
            "撤2号");
    withdraw(1, revoked);

    assertThat(store.disclosures().withdrawal(id(1))).contains(revoked);
    assertThat(toWithdraw("2026-10-11")).isEmpty();
    assertThat(toWithdraw("2026-10-12")).containsExactly("R-1 REVOKED 2026-10-15");
    withdraw(1, revoked.done(LocalDate.parse("2026-10-14")));
    assertThat(toWithdraw("2026-10-13")).containsExactly("R-1 REVOKED 2026-10-15");
    assertThat(toWithdraw("2026-10-14")).isEmpty();
    assertThat(store.records().trace(id(1)))
        .extracting(event -> event.action() + " " + event.detail())
        .contains(
            "withdrawn REVOKED 2026-10-12 撤2号", "withdrawn REVOKED 2026-10-12 -> 2026-10-14 撤2号");
    store.disclosures().liftWithdrawals(List.of(id(1)), "有误", "王科员", Times.NOW);
    assertThat(store.disclosures().withdrawal(id(1))).isEmpty();
  }

  @Test
  void whatStandsBeyondItsTermHasToComeDownAndWhatNeverStoodIsNotAskedForAnyMore() {
    Ruling term = new Ruling("2026-09-15", false, "r/1", "", "", "2026-12-04", "", "");
    store(Drafts.of("penalty", 1).ruled(term), Drafts.of("penalty", 2).ruled(term));
    mark(1, "2026-09-10", Channel.PORTAL);

    assertThat(toWithdraw("2026-12-04")).isEmpty();
    assertThat(toWithdraw("2026-12-05")).containsExactly("R-1 EXPIRED 2026-12-04");
    assertThat(open(LocalDate.parse("2026-12-04"), ALL)).containsExactly(2L);
    assertThat(open(LocalDate.parse("2026-12-05"), ALL)).isEmpty();
  }

  @Test
  void theCalendarMovesOpenWithdrawalsToo() {
    store(Drafts.license(1));
    mark(1, "2026-09-05", Channel.PORTAL);
    Withdrawal changed =
        new Withdrawal(
            WithdrawalGround.CHANGED,
            LocalDate.parse("2026-09-07"),
            LocalDate.parse("2026-09-10"),
            false,
            Optional.empty(),
            "");
    withdraw(1, changed);

    recompute(withClosedDay("2026-09-08"), false);

    assertThat(toWithdraw("2026-09-08")).containsExactly("R-1 CHANGED 2026-09-11");
  }

  @Test
  void whatIsExemptAndStandsOnThePageHasToComeDownAtOnce() {
    store(Drafts.license(1), Drafts.license(2));
    mark(1, "2026-09-05", Channel.PORTAL);
    for (int number = 1; number <= 2; number++) {
      store.disclosures().exempt(id(number), Exemption.SECRET, "密3号", "王科员", Times.NOW);
    }

    assertThat(toWithdraw("2026-09-04")).isEmpty();
    assertThat(toWithdraw("2026-09-08")).containsExactly("R-1 EXEMPT 2026-09-08");
    WithdrawalItem down = store.disclosures().toWithdraw(Times.TODAY, ALL).get(0);
    withdraw(1, down.withdrawal().done(Times.TODAY));
    assertThat(store.disclosures().toWithdraw(Times.TODAY, ALL)).isEmpty();
    store.disclosures().liftExemption(id(1), "更正", "王科员", Times.NOW);
    assertThat(store.disclosures().withdrawal(id(1))).isEmpty();
  }

  private void withdraw(int number, Withdrawal withdrawal) {
    DisclosureItem item = store.disclosures().find(id(number)).orElseThrow();
    store.disclosures().withdraw(List.of(new WithdrawalItem(item, withdrawal)), "王科员", Times.NOW);
  }

  private List<String> toWithdraw(String asOf) {
    return store.disclosures().toWithdraw(LocalDate.parse(asOf), ALL).stream()
        .map(
            down ->
                down.item().id()
                    + " "
                    + down.withdrawal().ground()
                    + " "
                    + down.withdrawal().dueOn())
        .toList();
  }

  private Ruling ruling(int number) {
    return store.disclosures().ruled(id(number)).orElseThrow().ruling();
  }

  private long recompute(WorkCalendar calendar, boolean rehearsal) {
    return Kinds.rules(store).recompute(calendar, rehearsal).records();
  }

  private static WorkCalendar withClosedDay(String day) {
    return new WorkCalendar(
        Kinds.CALENDAR.coverage().stream()
            .map(year -> Kinds.CALENDAR.year(year).orElseThrow())
            .toList(),
        List.of(new CalendarOverride(LocalDate.parse(day), false, "台风", "王科员", Times.NOW)));
  }

  private void mark(int number, String day, Channel channel) {
    store
        .disclosures()
        .mark(
            List.of(
                new DisclosureMark(
                    id(number), channel, LocalDate.parse(day), "https://weihai.gov.cn/" + channel)),
            "王科员",
            Times.NOW);
  }

  private DisclosureState state(int number) {
    return store.disclosures().find(id(number)).orElseThrow().state();
  }

  private List<Long> open(LocalDate asOf, DisclosureFilter filter) {
    return store.disclosures().open(asOf, filter).stream().map(item -> item.id().number()).toList();
  }

  private List<ReportRow> report(Grouping by) {
    return store.reports().count(new ReportQuestion(Period.parse("2026"), by, Times.TODAY, ALL));
  }
}
