package io.creditctl.cli.command.entity;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.DisplayWidth;
import io.creditctl.cli.text.SafeText;
import io.creditctl.cli.text.StatusWords;
import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.disclosure.DisclosureService;
import io.creditctl.core.disclosure.DisclosureStatus;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.push.OutboxEntry;
import io.creditctl.core.record.StoredRecord;
import io.creditctl.core.roster.RosterEntry;
import io.creditctl.core.score.HeldGrade;
import io.creditctl.core.subject.SubjectFile;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code entity show}: all that is known of one subject, on one page. */
@Command
public final class EntityShowCommand extends CreditCommand {
  @Parameters(paramLabel = "TERM")
  private String term = "";

  public EntityShowCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    LocalDate asOf = context().asOf();
    SubjectFile file = client().subjects().show(term, asOf);
    List<HeldGrade> grades = client().grades().held(file.subject().key(), asOf);
    if (!context().forPeople()) {
      Map<RecordId, CaseFile> objections = client().objections().running(file.subject().key());
      context().output().write(item(asOf, grades, objections), List.of(file));
      return ExitCode.OK;
    }
    context().print(heading(file, grades));
    if (!file.records().isEmpty()) {
      context().output().write(timeline(asOf), file.records());
    }
    long overdue =
        file.records().stream()
            .filter(entry -> status(entry.record(), asOf) == DisclosureStatus.OVERDUE)
            .count();
    if (overdue > 0) {
      context().say("entity.overdue", overdue);
    }
    Map<RecordId, CaseFile> objections = client().objections().running(file.subject().key());
    if (!objections.isEmpty()) {
      context().say("entity.objections", named(objections));
    }
    long conflicts = client().conflicts().openOfSubject(file.subject().key());
    if (conflicts > 0) {
      context().say("entity.conflicts", conflicts);
    }
    return ExitCode.OK;
  }

  private static String named(Map<RecordId, CaseFile> objections) {
    return objections.entrySet().stream()
        .map(entry -> entry.getKey() + " (" + entry.getValue().id() + ")")
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private String heading(SubjectFile file, List<HeldGrade> grades) {
    StringBuilder page = new StringBuilder();
    page.append(
        SafeText.visible(
            String.join("  ", file.subject().name(), file.subject().code(), file.subject().type())
                .strip()));
    page.append('\n');
    DisplayWidth widths = new DisplayWidth(1);
    int widest =
        file.lists().keySet().stream().mapToInt(list -> widths.width(name(list))).max().orElse(0);
    file.lists()
        .forEach(
            (list, entries) ->
                page.append(widths.padEnd(name(list), widest))
                    .append("  ")
                    .append(file.snapshots().containsKey(list) ? listed(entries) : never())
                    .append('\n'));
    for (HeldGrade held : grades) {
      page.append(
          messages()
              .text(
                  "entity.grade",
                  SafeText.visible(held.scheme()),
                  held.grade(),
                  held.from(),
                  held.until()));
      page.append('\n');
    }
    return page.append('\n').toString();
  }

  private String name(RosterList list) {
    return messages().text("list." + list.name());
  }

  private String never() {
    return messages().text("list.never");
  }

  private String listed(List<RosterEntry> entries) {
    if (entries.isEmpty()) {
      return messages().text("list.not-on");
    }
    return entries.stream()
        .map(
            entry ->
                messages()
                    .text(
                        "list.on",
                        entry.documentNo(),
                        entry.reason(),
                        entry.until().map(LocalDate::toString).orElse("-")))
        .collect(Collectors.joining("; "));
  }

  private View<SubjectFile.Entry> timeline(LocalDate asOf) {
    View.Builder<SubjectFile.Entry> view = View.named("entity-show");
    view.column("decidedOn", entry -> entry.record().decidedOn()).priority(8);
    view.column("kind", entry -> entry.record().kind())
        .text(entry -> kindTitle(entry.record().kind()))
        .priority(7);
    view.column("documentNo", entry -> entry.record().documentNo()).priority(9);
    view.column("title", entry -> entry.record().title()).priority(5);
    view.column("authority", entry -> entry.record().authority()).priority(2);
    view.column("disclosure.status", entry -> status(entry.record(), asOf))
        .text(entry -> disclosureWords(entry.record(), asOf))
        .tone(entry -> StatusWords.tone(status(entry.record(), asOf)))
        .priority(6);
    view.column("push", entry -> pushWords(entry.push())).priority(4);
    view.column("id", entry -> entry.record().id().toString()).priority(3);
    return view.build();
  }

  private static DisclosureStatus status(StoredRecord record, LocalDate asOf) {
    return DisclosureService.status(record.disclosure(), asOf);
  }

  private String disclosureWords(StoredRecord record, LocalDate asOf) {
    String word = StatusWords.of(messages(), status(record, asOf));
    return record
        .disclosure()
        .disclosedOn()
        .or(() -> record.disclosure().dueOn())
        .filter(day -> status(record, asOf) != DisclosureStatus.EXEMPT)
        .map(day -> word + " " + day)
        .orElse(word);
  }

  private String pushWords(List<OutboxEntry> entries) {
    return entries.stream()
        .map(entry -> entry.target() + " " + StatusWords.of(messages(), entry.state()))
        .collect(Collectors.joining(", "));
  }

  private static View<SubjectFile> item(
      LocalDate asOf, List<HeldGrade> grades, Map<RecordId, CaseFile> objections) {
    View.Builder<SubjectFile> view = View.named("entity-show");
    view.column("subject.code", file -> file.subject().code());
    view.column("subject.name", file -> file.subject().name());
    view.column("subject.type", file -> file.subject().type());
    view.column("lists.red", file -> listItems(file, RosterList.RED));
    view.column("lists.black", file -> listItems(file, RosterList.BLACK));
    view.column("lists.watch", file -> listItems(file, RosterList.WATCH));
    view.column("snapshots.red", file -> Optional.ofNullable(file.snapshots().get(RosterList.RED)));
    view.column(
        "snapshots.black", file -> Optional.ofNullable(file.snapshots().get(RosterList.BLACK)));
    view.column(
        "snapshots.watch", file -> Optional.ofNullable(file.snapshots().get(RosterList.WATCH)));
    view.column("grades", file -> grades.stream().map(EntityShowCommand::gradeItem).toList());
    view.column(
        "records",
        file -> file.records().stream().map(entry -> recordItem(entry, asOf, objections)).toList());
    return view.build();
  }

  private static Map<String, Object> gradeItem(HeldGrade held) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("scheme", held.scheme());
    item.put("domain", held.domain());
    item.put("grade", held.grade());
    item.put("from", held.from());
    item.put("until", held.until());
    return item;
  }

  private static List<Map<String, Object>> listItems(SubjectFile file, RosterList list) {
    return file.lists().get(list).stream()
        .map(
            entry -> {
              Map<String, Object> item = new LinkedHashMap<>();
              item.put("id", entry.id().toString());
              item.put("documentNo", entry.documentNo());
              item.put("reason", entry.reason());
              item.put("basis", entry.basis());
              item.put("listedOn", entry.listedOn());
              item.put("until", entry.until());
              return item;
            })
        .toList();
  }

  private static Map<String, Object> recordItem(
      SubjectFile.Entry entry, LocalDate asOf, Map<RecordId, CaseFile> objections) {
    StoredRecord record = entry.record();
    Map<String, Object> disclosure = new LinkedHashMap<>();
    disclosure.put("status", status(record, asOf));
    disclosure.put("dueOn", record.disclosure().dueOn());
    disclosure.put("disclosedOn", record.disclosure().disclosedOn());
    disclosure.put("url", record.disclosure().url());
    disclosure.put("provisional", record.disclosure().provisional());
    Map<String, Object> push = new LinkedHashMap<>();
    entry.push().forEach(sent -> push.put(sent.target(), sent.state()));
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", record.id().toString());
    item.put("kind", record.kind());
    item.put("documentNo", record.documentNo());
    item.put("decidedOn", record.decidedOn());
    item.put("title", record.title());
    item.put("authority", record.authority());
    item.put(
        "objection",
        Optional.ofNullable(objections.get(record.id())).map(file -> file.id().toString()));
    item.put("disclosure", disclosure);
    item.put("push", push);
    return item;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.AUTH, ExitCode.NOT_FOUND, ExitCode.CONFLICT);
  }
}
