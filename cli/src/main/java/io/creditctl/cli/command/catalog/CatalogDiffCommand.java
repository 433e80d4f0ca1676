package io.creditctl.cli.command.catalog;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.command.record.KindNames;
import io.creditctl.cli.output.View;
import io.creditctl.core.catalog.CatalogDiff;
import io.creditctl.core.catalog.CatalogDiff.Line;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Mapping;
import io.creditctl.core.record.TableHeader;
import io.creditctl.core.record.TableReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code catalog diff}: how a table's header, or a catalog file, differs from the catalog. */
@Command
public final class CatalogDiffCommand extends CreditCommand {
  @Parameters(paramLabel = "FILE")
  private String file = "";

  @Option(names = "--kind", paramLabel = "KIND", completionCandidates = KindNames.class)
  private Optional<String> kind = Optional.empty();

  public CatalogDiffCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    boolean catalogFile = file.toLowerCase(Locale.ROOT).endsWith(".json");
    List<Line> lines = catalogFile ? ofKind() : ofHeader();
    View.Builder<Line> view = View.named("catalog-diff");
    view.column("field", Line::field).priority(9);
    view.column("change", Line::change)
        .text(line -> messages().text("catalog.change." + line.change().name()))
        .priority(10);
    view.column("ours", Line::ours).priority(8);
    view.column("theirs", Line::theirs).priority(8);
    context().output().write(view.build(), lines);
    return lines.isEmpty() ? ExitCode.OK : ExitCode.FINDING;
  }

  private List<Line> ofKind() {
    Kind theirs = context().services().kindFile(context().services().input(file));
    return CatalogDiff.ofKind(client().catalog().kind(kind.orElse(theirs.code())), theirs);
  }

  private List<Line> ofHeader() {
    TableHeader header =
        client()
            .imports()
            .header(context().services().input(file), TableReader.ANY_ENCODING, kind, Mapping.NONE);
    return CatalogDiff.ofHeader(header.kind(), header.titles());
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.FINDING);
  }
}
