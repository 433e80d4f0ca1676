package io.creditctl.cli.command.commitment;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.OutputFormat;
import io.creditctl.cli.output.Paper;
import io.creditctl.cli.output.View;
import io.creditctl.core.commitment.CommitmentTemplate;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.StoredRecord;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code commitment template}: the text of a commitment, filled in as far as it is known. */
@Command
public final class CommitmentTemplateCommand extends CreditCommand {
  private static final Set<OutputFormat> PAPERS =
      Set.of(OutputFormat.TABLE, OutputFormat.MD, OutputFormat.HTML);

  @Parameters(paramLabel = "TYPE", arity = "0..1")
  private Optional<String> type = Optional.empty();

  @Option(names = "--for", paramLabel = "RECORD")
  private Optional<String> about = Optional.empty();

  @Option(names = "--content", paramLabel = "TEXT")
  private String content = "";

  @Option(names = "--liability", paramLabel = "TEXT")
  private String liability = "";

  public CommitmentTemplateCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    if (type.isEmpty()) {
      list();
      return ExitCode.OK;
    }
    OutputFormat format = context().options().format();
    if (!PAPERS.contains(format)) {
      throw new CreditException(
          ErrorCode.FORMAT_NOT_OFFERED, format.name().toLowerCase(Locale.ROOT), "table, md, html");
    }
    CommitmentTemplate template = client().commitmentTemplates().of(type.get());
    Paper.Head head = new Paper.Head(template.title(), template.basis(), false);
    context()
        .output()
        .write(
            head,
            paper -> {
              for (String paragraph : template.filled(values())) {
                paper.paragraph(paragraph);
              }
              paper.paragraph(messages().text("commitment.sign"));
            });
    return ExitCode.OK;
  }

  private void list() {
    View.Builder<CommitmentTemplate> view = View.named("commitment-template");
    view.column("type", CommitmentTemplate::type).priority(10);
    view.column("title", CommitmentTemplate::title).priority(9);
    view.column("effectiveFrom", CommitmentTemplate::effectiveFrom).priority(8);
    view.column("basis", CommitmentTemplate::basis).priority(5);
    context().output().write(view.build(), client().commitmentTemplates().all());
  }

  private Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    values.put("content", content.strip());
    values.put("liability", liability.strip());
    about.ifPresent(
        id -> {
          StoredRecord record = client().records().find(id);
          values.put("name", record.subject().name());
          values.put("code", record.subject().code());
          values.put("matter", record.title());
          values.put("document", record.documentNo());
          values.put("unit", record.authority());
        });
    return values;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT);
  }
}
