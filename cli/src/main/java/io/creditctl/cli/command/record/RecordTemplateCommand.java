package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code record template}: the empty table of a kind, with the standard's titles. */
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
    String header =
        kind.fields().stream().map(Field::title).collect(Collectors.joining(",", "", "\r\n"));
    Optional<Path> file = context().options().output();
    if (file.isEmpty()) {
      context().print(header);
      return ExitCode.OK;
    }
    write(file.get(), BYTE_ORDER_MARK + header);
    context().say("output.written", file.get(), 1);
    return ExitCode.OK;
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw CreditException.causedBy(e, ErrorCode.FILE_EXISTS, file);
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.FILE_UNWRITABLE, file, e.getClass().getSimpleName());
    }
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.CONFLICT);
  }
}
