package io.creditctl.cli.output;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How the user wants the answer.
 *
 * @param fields columns or groups in the order wanted; empty for the view's own choice
 * @param limit most rows to show
 * @param file where to write instead of standard output, in UTF-8
 * @param overwrite whether an existing file may be replaced
 * @param excel csv and tsv for a spreadsheet: headings and words for people, BOM, CRLF, no formulas
 * @param color whether tones become colours
 * @param columns width of the terminal that standard output is; empty in a pipe
 * @param ambiguousWidth columns of an ambiguous character, 1 or 2
 * @param asOf the business day that the answer holds for
 * @param generatedAt when it was made, written to the second
 * @param dryRun whether the envelope says that nothing was stored
 */
public record OutputOptions(
    OutputFormat format,
    List<String> fields,
    OptionalLong limit,
    Optional<Path> file,
    boolean overwrite,
    boolean excel,
    boolean color,
    OptionalInt columns,
    int ambiguousWidth,
    LocalDate asOf,
    OffsetDateTime generatedAt,
    boolean dryRun) {

  public OutputOptions {
    fields = List.copyOf(fields);
  }

  /** The same for a file: no colour, no width to fit. */
  OutputOptions withoutTerminal() {
    return new OutputOptions(
        format,
        fields,
        limit,
        file,
        overwrite,
        excel,
        false,
        OptionalInt.empty(),
        ambiguousWidth,
        asOf,
        generatedAt,
        dryRun);
  }
}
