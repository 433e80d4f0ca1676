package io.creditctl.cli.shell;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCtl;
import io.creditctl.cli.docs.CommandDoc;
import io.creditctl.core.model.IdentityNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A conversation at a terminal: Ctrl-C drops the line, Ctrl-D ends it. */
final class Session {
  private static final List<String> LEAVE = List.of("exit", "quit");
  private static final int HISTORY_LINES = 1000;

  private final Context context;
  private final CommandDoc commands;

  Session(Context context, CommandDoc commands) {
    this.context = context;
    this.commands = commands;
  }

  void run() {
    try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
      LineReader reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .appName("creditctl")
              .completer(new TreeCompleter(commands))
              .history(new WithoutNumbers())
              .variable(LineReader.HISTORY_FILE, history())
              .variable(LineReader.HISTORY_SIZE, HISTORY_LINES)
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .build();
      context.say("shell.welcome");
      converse(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A person's identity number is asked for, and not written down. */
  private static final class WithoutNumbers extends DefaultHistory {
    @Override
    public void add(Instant time, String line) {
      if (IdentityNumber.maskedIn(line).equals(line)) {
        super.add(time, line);
      }
    }
  }

  private void converse(LineReader reader) {
    while (true) {
      try {
        List<String> words = Words.split(reader.readLine("creditctl> "));
        if (words.isEmpty()) {
          continue;
        }
        if (LEAVE.contains(words.get(0))) {
          return;
        }
        CreditCtl.runLike(context, words);
      } catch (UserInterruptException e) {
        continue; // the line is dropped, the session goes on
      } catch (EndOfFileException e) {
        return;
      }
    }
  }

  /** Lines name firms and people, so only their writer may read them. */
  private Path history() throws IOException {
    Path file = context.services().settings().home().resolve("history");
    Files.createDirectories(file.getParent());
    if (!Files.exists(file)) {
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(file);
      }
    }
    return file;
  }
}
