package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.OutputFormat;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code record template}: the table of a kind to fill in, with the standard's titles. */
@Command
public final class RecordTemplateCommand extends CreditCommand {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Parameters(paramLabel = "KIND", completionCandidates = KindNames.class)
  private String kindCode = "";

  public RecordTemplateCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    Kind kind = client().catalog().kind(kindCode);
    boolean file = context().options().output().isPresent();
    if (context().options().format() == OutputFormat.XLSX) {
      if (!file && context().console().terminal().stdout()) {
        throw new CreditException(ErrorCode.OPERAND_MISSING, "--output FILE.xlsx");
      }
      context().output().write(stream -> new TemplateWorkbook(kind, messages()).writeTo(stream));
    } else if (file) {
      byte[] table = (BYTE_ORDER_MARK + header(kind)).getBytes(StandardCharsets.UTF_8);
      context().output().write(stream -> stream.write(table));
    } else {
      context().print(header(kind));
    }
    return ExitCode.OK;
  }

  private static String header(Kind kind) {
    return kind.fields().stream().map(Field::title).collect(Collectors.joining(",", "", "\r\n"));
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.CONFLICT);
  }
}
