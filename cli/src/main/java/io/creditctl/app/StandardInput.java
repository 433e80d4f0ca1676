package io.creditctl.app;

import io.creditctl.cli.Console;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns operands into files; standard input is put into one that only its owner can read, and is
 * gone later.
 */
final class StandardInput implements AutoCloseable {
  private static final String DASH = "-";

  private final Console console;
  private final List<Path> spooled = new ArrayList<>();

  StandardInput(Console console) {
    this.console = console;
  }

  InputFile resolve(String operand) {
    if (!operand.equals(DASH)) {
      return file(operand);
    }
    if (console.terminal().stdin()) {
      throw new CreditException(ErrorCode.INPUT_FROM_TERMINAL);
    }
    try {
      Path file = Files.createTempFile("creditctl", ".in");
      spooled.add(file);
      file.toFile().deleteOnExit(); // after Ctrl-C too
      Files.copy(console.in(), file, StandardCopyOption.REPLACE_EXISTING);
      return new InputFile(DASH, file);
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.FILE_UNREADABLE, DASH, e.getClass().getSimpleName());
    }
  }

  private static InputFile file(String operand) {
    try {
      return new InputFile(operand, Path.of(operand));
    } catch (InvalidPathException e) {
      throw CreditException.causedBy(e, ErrorCode.FILE_UNREADABLE, operand, "name");
    }
  }

  @Override
  public void close() {
    try {
      for (Path file : spooled) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
