package io.creditctl.testkit;

import io.creditctl.adapter.calendar.BundledCalendarResource;
import io.creditctl.adapter.calendar.RuleFile;
import io.creditctl.adapter.catalog.JsonCatalogSource;
import io.creditctl.core.calendar.WorkCalendar;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.disclosure.DeadlineCalculator;
import io.creditctl.core.disclosure.DisclosureRules;
import java.util.List;

/** The real catalog, rules and calendar. */
public final class Kinds {
  public static final Catalog CATALOG = new Catalog(new JsonCatalogSource());
  public static final DisclosureRules RULES = new RuleFile().read();
  public static final WorkCalendar CALENDAR =
      new WorkCalendar(new BundledCalendarResource().years(), List.of());

  private Kinds() {}

  public static Kind of(String code) {
    return CATALOG.kind(code);
  }

  public static DeadlineCalculator calculator() {
    return new DeadlineCalculator(RULES, CALENDAR);
  }
}
