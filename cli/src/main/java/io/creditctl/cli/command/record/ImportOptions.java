package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.core.catalog.Mapping;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.ImportReport.FileReport;
import io.creditctl.core.record.ImportRequest;
import io.creditctl.core.record.ImportRequest.Mode;
import io.creditctl.core.record.RejectSink;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What import and validate have in common. */
final class ImportOptions {
  @Parameters(paramLabel = "FILE", arity = "1..*")
  private List<String> files = List.of();

  @Option(names = "--kind", paramLabel = "KIND", completionCandidates = KindNames.class)
  private Optional<String> kind = Optional.empty();

  @Option(names = "--sheet", paramLabel = "SHEET")
  private Optional<String> sheet = Optional.empty();

  @Option(names = "--mapping", paramLabel = "FILE")
  private Optional<String> mapping = Optional.empty();

  @Option(names = "--source", paramLabel = "UNIT")
  private String source = "";

  @Option(names = "--encoding", paramLabel = "NAME", completionCandidates = Encodings.class)
  private String encoding = "auto";

  @Option(names = "--on-error", paramLabel = "MODE")
  private Mode onError = Mode.ABORT;

  @Option(names = "--errors-out", paramLabel = "FILE")
  private Optional<Path> errorsOut = Optional.empty();

  ImportRequest request(Context context, ImportRequest.Destination destination, IssueWords words) {
    return request(context, Optional.empty(), destination, words);
  }

  /**
   * The same.
   *
   * @param usualKind the kind where none is named; empty to tell it by the header
   */
  ImportRequest request(
      Context context,
      Optional<String> usualKind,
      ImportRequest.Destination destination,
      IssueWords words) {
    if (files.size() > 1 && errorsOut.isPresent()) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, "--errors-out", "FILE FILE");
    }
    return new ImportRequest(
        files.stream().map(context.services()::input).toList(),
        kind.or(() -> usualKind),
        sheet,
        mapping.map(name -> new MappingFiles(context).read(name)).orElse(Mapping.NONE),
        source,
        encoding,
        onError,
        destination,
        table ->
            errorsOut
                .map(
                    path ->
                        context.services().rejects(errorsOf(path, table.text()), words::sentence))
                .orElse(RejectSink.NONE),
        context.actor(),
        Optional.empty());
  }

  /** Each sheet and each entry of an archive gets a file of its own, as in 错误-Sheet2.csv. */
  private Path errorsOf(Path path, String table) {
    String own = table.substring(Math.min(table.length(), files.get(0).length()));
    String safe = own.replaceAll("[^\\p{L}\\p{N}]+", "-");
    String name = path.getFileName().toString();
    int end = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
    return path.resolveSibling(name.substring(0, end) + safe + name.substring(end));
  }

  Mode onError() {
    return onError;
  }

  /** Where the rows of a table go with their findings, if that was asked for. */
  Optional<Path> errorsOut(FileReport table) {
    return errorsOut.map(path -> errorsOf(path, table.file()));
  }

  /** The charsets that can be asked for. */
  static final class Encodings extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Encodings() {
      super(List.of("auto", "utf-8", "gb18030"));
    }
  }
}
