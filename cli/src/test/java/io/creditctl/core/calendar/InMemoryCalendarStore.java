package io.creditctl.core.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A calendar store that forgets everything at the end of the test. */
public final class InMemoryCalendarStore implements CalendarStore {
  private final Map<Integer, CalendarYear> years = new TreeMap<>();
  private final Map<LocalDate, CalendarOverride> overrides = new TreeMap<>();

  @Override
  public List<CalendarYear> years() {
    return new ArrayList<>(years.values());
  }

  @Override
  public List<CalendarOverride> overrides() {
    return new ArrayList<>(overrides.values());
  }

  @Override
  public void saveYear(CalendarYear year) {
    years.put(year.year(), year);
  }

  @Override
  public void saveOverride(CalendarOverride override) {
    overrides.put(override.date(), override);
  }
}
