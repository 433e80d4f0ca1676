package io.creditctl.testkit;

import io.creditctl.adapter.calendar.BundledCalendarResource;
import io.creditctl.adapter.catalog.JsonCatalogSource;
import io.creditctl.adapter.catalog.RuleFile;
import io.creditctl.core.calendar.WorkCalendar;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.disclosure.DeadlineCalculator;
import io.creditctl.core.disclosure.DisclosureRules;
import io.creditctl.core.disclosure.RuleService;
import java.util.List;
import java.util.Map;

/** The real catalog, rules and calendar. */
public final class Kinds {
  public static final Catalog CATALOG = new Catalog(new JsonCatalogSource());
  public static final DisclosureRules RULES = RuleFile.bundled(Map.of());
  public static final WorkCalendar CALENDAR =
      new WorkCalendar(new BundledCalendarResource().years(), List.of());

  private Kinds() {}

  public static Kind of(String code) {
    return CATALOG.kind(code);
  }

  public static DeadlineCalculator calculator() {
    return new DeadlineCalculator(RULES, CALENDAR);
  }

  /** The rules over what a store has, with the numbers of {@link Drafts}. */
  public static RuleService rules(TestStore store) {
    TestKeys keys = new TestKeys();
    keys.restore(Drafts.KEY);
    return new RuleService(
        RULES, store.disclosures(), CATALOG, () -> CALENDAR, keys.of(store.keyChecks()));
  }
}
