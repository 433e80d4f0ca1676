package io.creditctl.cli.command.disclosure;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.CalendarWords;
import io.creditctl.core.disclosure.CountedDay;
import io.creditctl.core.disclosure.DisclosureRule;
import io.creditctl.core.disclosure.DisclosureService.ExplainedItem;
import io.creditctl.core.disclosure.RuleNote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code disclosure explain}: how a deadline comes about, day by day. */
@Command
public final class DisclosureExplainCommand extends CreditCommand {
  @Parameters(paramLabel = "ID")
  private String id = "";

  public DisclosureExplainCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    ExplainedItem explained = client().disclosures().explain(id);
    RuledWords ruled = ruled(explained);
    CalendarWords words = new CalendarWords(messages());
    boolean provisional = explained.explanation().deadline().provisional();
    if (!context().forPeople()) {
      context().output().write(item(words, ruled), List.of(explained));
    } else {
      print(
          "explain.heading",
          explained.item().id(),
          explained.item().documentNo(),
          explained.item().subject().name(),
          explained.explanation().decisionDay().date());
      context().output().write(days(words), explained.explanation().days());
      footer(explained, words, ruled);
    }
    if (provisional) {
      context().warn("explain.provisional");
    }
    return provisional ? ExitCode.BASIS : ExitCode.OK;
  }

  private void footer(ExplainedItem explained, CalendarWords words, RuledWords ruled) {
    DisclosureRule rule = explained.explanation().rule();
    print("explain.due", explained.explanation().deadline().dueOn());
    ruled.lines().forEach(line -> context().print(line + "\n"));
    print("explain.rule", rule.id(), rule.version(), rule.basis(), rule.effectiveFrom());
    for (RuleNote note : rule.notes()) {
      print(
          "explain.note",
          messages().text("standing." + note.standing().name()),
          note.text(),
          note.source());
    }
    explained
        .explanation()
        .calendars()
        .forEach(year -> print("explain.calendar", year.year(), words.sources(year)));
  }

  private void print(String key, Object... arguments) {
    context().print(messages().text(key, arguments) + "\n");
  }

  private View<CountedDay> days(CalendarWords words) {
    View.Builder<CountedDay> view = View.named("disclosure-explain");
    view.column("n", CountedDay::number)
        .text(day -> day.number() == 0 ? "" : Integer.toString(day.number()))
        .right();
    view.column("date", day -> day.day().date());
    view.column("weekday", day -> words.weekday(day.day().date()));
    view.column("why", day -> words.why(day.day()));
    return view.build();
  }

  private RuledWords ruled(ExplainedItem explained) {
    return new RuledWords(
        messages(),
        explained.item(),
        client().rules().explain(explained.item().id()),
        client().withdrawals().find(explained.item().id()));
  }

  private View<ExplainedItem> item(CalendarWords words, RuledWords ruled) {
    View.Builder<ExplainedItem> view = View.named("disclosure-explain");
    view.column("id", explained -> explained.item().id().toString());
    view.column("documentNo", explained -> explained.item().documentNo());
    view.column("decidedOn", explained -> explained.explanation().decisionDay().date());
    view.column("dueOn", explained -> explained.explanation().deadline().dueOn());
    view.column("provisional", explained -> explained.explanation().deadline().provisional());
    view.column(
        "days",
        explained ->
            explained.explanation().days().stream().map(day -> dayMap(day, words)).toList());
    view.column("rule", explained -> ruleMap(explained.explanation().rule()));
    view.column(
        "calendar",
        explained ->
            explained.explanation().calendars().stream()
                .map(year -> Map.of("year", year.year(), "source", words.sources(year)))
                .toList());
    RuledWords.KEYS.forEach(key -> view.column(key, item -> ruled.map().get(key)));
    return view.build();
  }

  private static Map<String, Object> dayMap(CountedDay day, CalendarWords words) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("n", day.number() == 0 ? null : day.number());
    map.put("date", day.day().date());
    map.put("working", day.day().working());
    map.put("why", words.why(day.day()));
    return map;
  }

  private static Map<String, Object> ruleMap(DisclosureRule rule) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", rule.id());
    map.put("version", rule.version());
    map.put("basis", rule.basis());
    map.put("effectiveFrom", rule.effectiveFrom());
    return map;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.BASIS);
  }
}
