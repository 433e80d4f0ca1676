package io.creditctl.cli.command.push;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import io.creditctl.core.push.OutboxEntry;
import io.creditctl.core.push.PushCheckService.Preview;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code push preview}: the exact request, without its secrets; sends nothing. */
@Command
public final class PushPreviewCommand extends CreditCommand {
  @Parameters(paramLabel = "ID")
  private String id = "";

  @Option(names = "--target", paramLabel = "NAME")
  private String target = "";

  public PushPreviewCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    List<Preview> previews = client().pushChecks().preview(id, target);
    if (!context().forPeople()) {
      context().output().write(view(), previews);
      return ExitCode.OK;
    }
    for (Preview preview : previews) {
      context().say("preview.of", preview.entry().record(), preview.target());
      context().print(preview.request().stripTrailing() + "\n");
    }
    context().say("preview.unsent");
    return ExitCode.OK;
  }

  private static View<Preview> view() {
    View.Builder<Preview> view = View.named("push-preview");
    view.column("target", Preview::target).priority(8);
    view.column(
            "id",
            preview ->
                preview.entry().id() == 0
                    ? Optional.empty()
                    : Optional.of(OutboxEntry.name(preview.entry().id())))
        .priority(7);
    view.column("record", preview -> preview.entry().record().toString()).priority(7);
    view.column("revision", preview -> preview.entry().revision()).priority(5);
    view.column("action", preview -> preview.entry().action()).priority(5);
    view.column("request", Preview::request).priority(9);
    return view.build();
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.AUTH, ExitCode.NOT_FOUND);
  }
}
