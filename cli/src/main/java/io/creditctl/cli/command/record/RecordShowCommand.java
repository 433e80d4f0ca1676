package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.RevealOptions;
import io.creditctl.cli.output.View;
import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.record.RecordDetail;
import io.creditctl.core.record.RecordService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code record show}: every field of one record, identity numbers masked unless asked for. */
@Command
public final class RecordShowCommand extends CreditCommand {
  @Parameters(paramLabel = "ID")
  private String id = "";

  @Mixin private RevealOptions reveal;

  public RecordShowCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    RecordService records = client().records();
    RecordDetail detail =
        reveal
            .wish(context()::actor)
            .map(wish -> records.show(id, wish))
            .orElseGet(() -> records.show(id));
    if (context().forPeople()) {
      context().output().write(fields(), detail.values());
      running(detail)
          .ifPresent(file -> context().say("record.in-objection", detail.record().id(), file.id()));
      if (detail.record().voided()) {
        context().say("record.is-void", detail.record().id());
      }
    } else {
      context().output().write(item(), List.of(detail));
    }
    RecordViews.noteUnreadable(context(), records);
    return ExitCode.OK;
  }

  private View<RecordDetail.Value> fields() {
    boolean english = messages().text("language").equals("en");
    View.Builder<RecordDetail.Value> view = View.named("record-show");
    view.column("field", value -> english ? value.titleEn() : value.title());
    view.column("value", RecordDetail.Value::value);
    return view.build();
  }

  private Optional<CaseFile> running(RecordDetail detail) {
    return client().objections().running(detail.record().id());
  }

  private View<RecordDetail> item() {
    View.Builder<RecordDetail> view = View.named("record-show");
    view.column("id", detail -> detail.record().id().toString());
    view.column("kind", detail -> detail.record().kind());
    view.column("revision", detail -> detail.record().revision());
    view.column("voided", detail -> detail.record().voided());
    view.column("unit", detail -> detail.record().unit());
    view.column("objection", detail -> running(detail).map(file -> file.id().toString()));
    view.column("values", RecordShowCommand::values);
    return view.build();
  }

  private static Map<String, Object> values(RecordDetail detail) {
    Map<String, Object> values = new LinkedHashMap<>();
    detail.values().forEach(value -> values.put(value.code(), value.value()));
    return values;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(
        ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.AUTH, ExitCode.INTEGRITY, ExitCode.LOCKED);
  }
}
