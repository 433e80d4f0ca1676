package io.creditctl.cli.command.entity;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.subject.SubjectService.SearchResult;
import java.util.OptionalLong;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entity search}: subjects by a part of their name or the beginning of their code. */
@Command
public final class EntitySearchCommand extends CreditCommand {
  private static final long MOST = 100;

  @Parameters(paramLabel = "TEXT")
  private String text = "";

  @Option(names = "--explain")
  private boolean explain;

  public EntitySearchCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    int limit = (int) Math.min(context().options().limit().orElse(MOST), Integer.MAX_VALUE);
    SearchResult result = client().subjects().search(text.strip(), limit);
    View.Builder<SubjectRef> view = View.named("entity-search");
    view.column("name", SubjectRef::name).priority(9);
    view.column("code", SubjectRef::code).priority(8);
    view.column("type", SubjectRef::type).priority(5);
    if (explain) {
      view.column("match", this::match).priority(7);
    }
    context()
        .output()
        .write(view.build(), result.subjects().iterator(), OptionalLong.of(result.total()));
    return ExitCode.OK;
  }

  private String match(SubjectRef subject) {
    boolean byCode = subject.code().startsWith(text.strip());
    return messages().text(byCode ? "search.by-code" : "search.by-name");
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of();
  }
}
