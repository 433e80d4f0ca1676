package io.creditctl.core.calendar;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.MovedRecords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The calendar in force: the bundled years, the imported ones in their place, and the overrides on
 * top. Nothing is read before the first question.
 */
public final class CalendarService {
  private final BundledCalendar bundled;
  private final CalendarStore store;
  private final CalendarChangeListener listener;
  private Optional<WorkCalendar> calendar = Optional.empty();

  public CalendarService(
      BundledCalendar bundled, CalendarStore store, CalendarChangeListener listener) {
    this.bundled = bundled;
    this.store = store;
    this.listener = listener;
  }

  /** The calendar in force, the same instance until an import or an override changes it. */
  public synchronized WorkCalendar calendar() {
    if (calendar.isEmpty()) {
      calendar = Optional.of(calendarWith(List.of(), store.overrides()));
    }
    return calendar.get();
  }

  /**
   * One year to look at.
   *
   * @throws CreditException CALENDAR_MISSING(year)
   */
  public CalendarOverview show(int year) {
    WorkCalendar current = calendar();
    CalendarYear arrangement = current.year(year).orElseThrow(() -> missing(year));
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);
    List<CalendarDay> days = first.datesUntil(last.plusDays(1)).map(current::describe).toList();
    List<CalendarDay> special = days.stream().filter(CalendarService::isSpecial).toList();
    int workingDays = (int) days.stream().filter(CalendarDay::working).count();
    return new CalendarOverview(arrangement, special, workingDays, !current.isKnown(last));
  }

  /** See {@link WorkCalendar#add}. */
  public WorkingDate add(LocalDate start, int number) {
    return calendar().add(start, number);
  }

  /** See {@link WorkCalendar#between}. */
  public WorkingSpan between(LocalDate from, LocalDate to) {
    return calendar().between(from, to);
  }

  /** Which years are missing from the first known one up to the date. */
  public CalendarCheck check(LocalDate until) {
    WorkCalendar current = calendar();
    int last = WorkCalendar.lastYearNeeded(until);
    int first = current.coverage().isEmpty() ? last : Math.min(current.coverage().first(), last);
    List<Integer> missingYears =
        IntStream.rangeClosed(first, last)
            .filter(year -> !current.coverage().contains(year))
            .boxed()
            .toList();
    return new CalendarCheck(until, missingYears);
  }

  /**
   * Takes over years that were read from files, in place of what is known about them.
   *
   * @param dryRun true to store nothing
   * @throws CreditException CALENDAR_MISSING(year) when one of them lists no day,
   *     INVALID_ARGUMENT(year) when a year is given twice
   */
  public synchronized CalendarImport importYears(List<CalendarYear> years, boolean dryRun) {
    WorkCalendar before = calendar();
    Map<Integer, CalendarYear> news = new HashMap<>();
    List<ImportedYear> reports = new ArrayList<>();
    for (CalendarYear year : years) {
      if (year.isEmpty()) {
        throw missing(year.year());
      }
      if (news.put(year.year(), year) != null) {
        throw new CreditException(ErrorCode.INVALID_ARGUMENT, String.valueOf(year.year()));
      }
      reports.add(compare(before.year(year.year()), year));
    }
    reports.stream().filter(ImportedYear::isUnchanged).forEach(same -> news.remove(same.year()));
    if (!dryRun) {
      news.values().forEach(store::saveYear);
    }
    WorkCalendar after = calendarWith(news.values(), store.overrides());
    return new CalendarImport(reports, replace(before, after, dryRun), dryRun);
  }

  /**
   * Decides about one day locally, in place of an earlier decision about it.
   *
   * @param dryRun true to store nothing
   * @throws CreditException INVALID_ARGUMENT("reason") when no reason is given
   */
  public synchronized OverrideReport override(CalendarOverride override, boolean dryRun) {
    if (override.reason().isBlank()) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, "reason");
    }
    WorkCalendar before = calendar();
    List<CalendarOverride> overrides = new ArrayList<>(store.overrides());
    overrides.removeIf(earlier -> earlier.date().equals(override.date()));
    overrides.add(override);
    if (!dryRun) {
      store.saveOverride(override);
    }
    WorkCalendar after = calendarWith(List.of(), overrides);
    MovedRecords moved = replace(before, after, dryRun);
    LocalDate date = override.date();
    return new OverrideReport(before.describe(date), after.describe(date), moved, dryRun);
  }

  private MovedRecords replace(WorkCalendar before, WorkCalendar after, boolean dryRun) {
    if (!dryRun) {
      calendar = Optional.of(after);
    }
    return listener.calendarChanged(before, after, dryRun);
  }

  private WorkCalendar calendarWith(
      Collection<CalendarYear> news, Collection<CalendarOverride> overrides) {
    SortedMap<Integer, CalendarYear> years = new TreeMap<>();
    bundled.years().forEach(year -> years.put(year.year(), year));
    store.years().forEach(year -> years.put(year.year(), year));
    news.forEach(year -> years.put(year.year(), year));
    return new WorkCalendar(years.values(), overrides);
  }

  private static ImportedYear compare(Optional<CalendarYear> known, CalendarYear imported) {
    Map<LocalDate, ListedDay> before =
        known.stream()
            .flatMap(year -> year.days().stream())
            .collect(Collectors.toMap(ListedDay::date, Function.identity()));
    int total = imported.days().size();
    int kept = 0;
    int changed = 0;
    for (ListedDay day : imported.days()) {
      ListedDay earlier = before.get(day.date());
      if (earlier != null) {
        kept++;
        changed += earlier.equals(day) ? 0 : 1;
      }
    }
    return new ImportedYear(imported.year(), total - kept, before.size() - kept, changed, total);
  }

  private static boolean isSpecial(CalendarDay day) {
    return switch (day.reason()) {
      case WEEKDAY, WEEKEND -> false;
      case HOLIDAY, MAKE_UP, OVERRIDE -> true;
    };
  }

  private static CreditException missing(int year) {
    return new CreditException(ErrorCode.CALENDAR_MISSING, String.valueOf(year));
  }
}
