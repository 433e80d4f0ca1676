package io.creditctl.cli.command.casework;

import io.creditctl.cli.Context;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.DocumentFile;
import io.creditctl.cli.output.OutputFormat;
import io.creditctl.cli.output.View;
import io.creditctl.core.document.Document;
import io.creditctl.core.document.Document.Paragraph;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code <noun> document}: the document that a step of a case goes out with. */
@Command
public final class CaseDocumentCommand extends CaseCommand {
  @Parameters(paramLabel = "CASE")
  private String number = "";

  @Option(names = "--step", paramLabel = "STEP")
  private Optional<String> step = Optional.empty();

  public CaseDocumentCommand(Context context, String type) {
    this(context, type, type);
  }

  public CaseDocumentCommand(Context context, String type, String noun) {
    super(context, type, noun);
  }

  @Override
  protected ExitCode run() {
    Document document = client().documents().write(client().cases().get(type(), number), step);
    Optional<Path> file = context().options().output();
    if (file.isPresent()) {
      DocumentFile.write(document, file.get(), context().options().overwrite());
      context().say("output.document-written", file.get());
    } else if (context().options().format() == OutputFormat.JSON) {
      context().output().write(view(), document.paragraphs());
    } else if (context().options().format() == OutputFormat.HTML) {
      context().print(DocumentFile.page(document));
    } else {
      context().print(DocumentFile.text(document));
    }
    return ExitCode.OK;
  }

  private View<Paragraph> view() {
    View.Builder<Paragraph> view = View.named(answerTo("document"));
    view.column("place", Paragraph::place);
    view.column("text", Paragraph::text);
    return view.build();
  }

  @Override
  protected Set<OutputFormat> formats() {
    return EnumSet.of(OutputFormat.TABLE, OutputFormat.HTML, OutputFormat.JSON);
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT);
  }
}
