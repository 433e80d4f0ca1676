package io.creditctl.cli.command.disclosure;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.cli.output.View;
import io.creditctl.core.disclosure.DisclosureMark;
import io.creditctl.core.disclosure.DisclosureMark.Channel;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code disclosure mark}: remembers that decisions were made public, where and when. */
@Command
public final class DisclosureMarkCommand extends CreditCommand {
  @Parameters(paramLabel = "ID", arity = "0..*")
  private List<String> ids = List.of();

  @Option(names = "--file", paramLabel = "FILE")
  private Optional<String> file = Optional.empty();

  @Option(names = "--at", paramLabel = "DATE")
  private Optional<LocalDate> at = Optional.empty();

  @Option(names = "--url", paramLabel = "URL")
  private String url = "";

  @Option(names = "--channel", paramLabel = "CHANNEL")
  private Channel channel = Channel.PORTAL;

  @Mixin private DryRunOption dryRun;

  public DisclosureMarkCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    if (ids.isEmpty() == file.isEmpty()) {
      throw new CreditException(ErrorCode.OPERAND_MISSING, "ID | --file FILE");
    }
    LocalDate day = at.orElseGet(context()::asOf);
    List<DisclosureMark> marks = new ArrayList<>();
    for (String id : ids) {
      marks.add(new DisclosureMark(client().disclosures().find(id).id(), channel, day, url));
    }
    file.ifPresent(
        name ->
            marks.addAll(
                new MarkFile(context().services(), client().disclosures(), channel, day, url)
                    .read(name)));
    client()
        .disclosures()
        .mark(marks, context().options().overwrite(), context().actor(), dryRun.isSet());
    if (!context().forPeople()) {
      context().output(dryRun.isSet()).write(view(), marks);
    }
    context().say("mark.done", marks.size());
    dryRun.say(context());
    return ExitCode.OK;
  }

  private static View<DisclosureMark> view() {
    View.Builder<DisclosureMark> view = View.named("disclosure-mark");
    view.column("id", mark -> mark.id().toString());
    view.column("channel", DisclosureMark::channel);
    view.column("disclosedOn", DisclosureMark::on);
    view.column("url", DisclosureMark::url);
    return view.build();
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
  }
}
