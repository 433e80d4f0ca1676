package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.catalog.Role;
import io.creditctl.core.disclosure.ClockCounts;
import io.creditctl.core.disclosure.Deadline;
import io.creditctl.core.disclosure.DisclosureFilter;
import io.creditctl.core.disclosure.DisclosureItem;
import io.creditctl.core.disclosure.DisclosureMark;
import io.creditctl.core.disclosure.DisclosureMark.Channel;
import io.creditctl.core.disclosure.DisclosureService;
import io.creditctl.core.disclosure.DisclosureState;
import io.creditctl.core.disclosure.DisclosureStatus;
import io.creditctl.core.disclosure.Exemption;
import io.creditctl.core.disclosure.Grouping;
import io.creditctl.core.disclosure.ReportQuestion;
import io.creditctl.core.disclosure.ReportRow;
import io.creditctl.core.model.Period;
import io.creditctl.core.record.ImportCounts;
import io.creditctl.core.record.ImportSession;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.Imports;
import io.creditctl.testkit.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The aggregates of any store agree with the one judgement in {@link DisclosureStatus}, decision by
 * decision, over records of every sort.
 */
abstract class DisclosureReportContract extends StoreContract {
  private static final int RECORDS = 300;
  private static final LocalDate FIRST = LocalDate.parse("2026-08-20");
  private static final Period PERIOD =
      new Period(LocalDate.parse("2026-08-25"), LocalDate.parse("2026-10-20"));
  private static final List<String> DOMAINS = List.of("road", "road/repair", "shipping");

  private static final DisclosureFilter ALL_OF_THEM = DisclosureFilter.ALL;

  private final Random random = new Random(20260904);
  private final Map<Long, String> domains = new TreeMap<>();

  @BeforeEach
  void fill() {
    List<Drafts> drafts = new ArrayList<>();
    for (int n = 1; n <= RECORDS; n++) {
      LocalDate decided = FIRST.plusDays(random.nextInt(70));
      String due =
          random.nextInt(10) == 0 ? "" : decided.plusDays(5 + random.nextInt(6)).toString();
      drafts.add(
          Drafts.of(random.nextBoolean() ? "license" : "penalty", n)
              .with(Role.DECIDED_ON, decided.toString())
              .due(due, random.nextInt(5) == 0)
              .unit("第" + random.nextInt(3) + "科"));
    }
    store(drafts.toArray(Drafts[]::new));
    for (int n = 1; n <= RECORDS; n++) {
      disclose(n);
      if (random.nextInt(3) > 0) {
        mark(n, Channel.PLATFORM);
      }
      domains.put((long) n, domain(n));
    }
  }

  private void disclose(int n) {
    switch (random.nextInt(8)) {
      case 0 -> store.disclosures().exempt(id(n), Exemption.OTHER, "", "王科员", Times.NOW);
      case 1 -> voidRecord(n);
      case 2, 3 -> {}
      default -> mark(n, Channel.PORTAL);
    }
  }

  private void mark(int n, Channel channel) {
    LocalDate day = FIRST.plusDays(random.nextInt(90));
    store
        .disclosures()
        .mark(List.of(new DisclosureMark(id(n), channel, day, "")), "王科员", Times.NOW);
  }

  private void voidRecord(int n) {
    try (ImportSession session =
        store.records().begin(Imports.origin("license"), Imports.NOBODY, false)) {
      session.voidRecord(id(n), "误报");
      session.commit(new ImportCounts(1, 0, 1, 0, 0, 0));
    }
  }

  private String domain(int n) {
    if (random.nextInt(4) == 0) {
      return "";
    }
    String domain = DOMAINS.get(random.nextInt(DOMAINS.size()));
    store(Drafts.of("subject", n).domain(domain).due("", false));
    return domain;
  }

  @ParameterizedTest
  @EnumSource(Grouping.class)
  void countsAsTheJudgementOfEachDecisionDoes(Grouping by) {
    for (LocalDate asOf = FIRST; asOf.isBefore(FIRST.plusDays(100)); asOf = asOf.plusDays(9)) {
      for (DisclosureFilter filter : filters()) {
        assertThat(store.reports().count(new ReportQuestion(PERIOD, by, asOf, filter)))
            .as("%s as of %s for %s", by, asOf, filter)
            .containsExactlyElementsOf(naiveReport(by, asOf, filter));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = DisclosureStatus.class,
      names = {"NONE"},
      mode = EnumSource.Mode.EXCLUDE)
  void theRecordsCoverEveryStatus(DisclosureStatus status) {
    LocalDate asOf = FIRST.plusDays(60);
    assertThat(items(ALL_OF_THEM))
        .anyMatch(item -> DisclosureService.status(item.state(), asOf) == status);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 25, 40, 60, 99})
  void openDecisionsAreThoseThatAreOverdueOrPending(int days) {
    LocalDate asOf = FIRST.plusDays(days);
    for (DisclosureFilter filter : filters()) {
      assertThat(store.disclosures().open(asOf, filter))
          .containsExactlyInAnyOrderElementsOf(
              items(filter).stream().filter(item -> isOpen(item, asOf)).toList());
    }
  }

  private static List<DisclosureFilter> filters() {
    return List.of(
        ALL_OF_THEM,
        new DisclosureFilter("第1科", "", ""),
        new DisclosureFilter("", "penalty", ""),
        new DisclosureFilter("第2科", "license", ""));
  }

  private static boolean isOpen(DisclosureItem item, LocalDate asOf) {
    boolean undisclosed = item.state().disclosedOn().filter(day -> !day.isAfter(asOf)).isEmpty();
    return undisclosed
        && !item.decidedOn().orElseThrow().isAfter(asOf)
        && EnumSet.of(DisclosureStatus.OVERDUE, DisclosureStatus.PENDING)
            .contains(DisclosureService.status(item.state(), asOf));
  }

  private List<DisclosureItem> items(DisclosureFilter filter) {
    return Stream.iterate(1, n -> n + 1)
        .limit(RECORDS)
        .filter(n -> !store.records().find(id(n)).orElseThrow().voided())
        .map(n -> store.disclosures().find(id(n)).orElseThrow())
        .filter(item -> filter.unit().isEmpty() || item.unit().equals(filter.unit()))
        .filter(item -> filter.kind().isEmpty() || item.kind().equals(filter.kind()))
        .toList();
  }

  private List<ReportRow> naiveReport(Grouping by, LocalDate asOf, DisclosureFilter filter) {
    Predicate<LocalDate> counted =
        day -> !day.isBefore(PERIOD.from()) && !day.isAfter(PERIOD.to()) && !day.isAfter(asOf);
    Map<String, ReportRow> rows = new TreeMap<>();
    for (DisclosureItem item : items(filter)) {
      if (item.state().dueOn().isPresent() && counted.test(item.decidedOn().orElseThrow())) {
        String key = key(by, item);
        rows.merge(key, one(key, item.state(), asOf), ReportRow::plus);
      }
    }
    return List.copyOf(rows.values());
  }

  private String key(Grouping by, DisclosureItem item) {
    return switch (by) {
      case UNIT -> item.unit();
      case KIND -> item.kind();
      case DOMAIN -> domains.get(item.id().number());
      case OFFICER -> Imports.origin("license").actor();
      case MONTH -> item.decidedOn().orElseThrow().toString().substring(0, 7);
    };
  }

  /** Without a deadline of its own the platform has that of the portal. */
  private static ReportRow one(String key, DisclosureState state, LocalDate asOf) {
    if (!state.exemption().isEmpty()) {
      return new ReportRow(key, 1, ClockCounts.NONE, ClockCounts.NONE);
    }
    Optional<Deadline> deadline =
        state.dueOn().map(day -> new Deadline(day, state.provisional(), "", 0));
    return new ReportRow(
        key,
        0,
        one(DisclosureStatus.of(deadline, state.disclosedOn(), false, asOf)),
        one(DisclosureStatus.of(deadline, state.reportedOn(), false, asOf)));
  }

  private static ClockCounts one(DisclosureStatus status) {
    return switch (status) {
      case ON_TIME -> new ClockCounts(1, 0, 0, 0);
      case LATE -> new ClockCounts(0, 1, 0, 0);
      case OVERDUE -> new ClockCounts(0, 0, 1, 0);
      case PENDING -> new ClockCounts(0, 0, 0, 1);
      case EXEMPT, NONE -> throw new IllegalStateException("a deadline is there");
    };
  }
}
