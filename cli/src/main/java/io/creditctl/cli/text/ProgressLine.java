package io.creditctl.cli.text;

import io.creditctl.core.record.ImportProgress;
import io.creditctl.core.record.Table;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * One line at the bottom of a terminal that says how far an import is, how fast, and how long it
 * will take. Short imports never see it.
 */
public final class ProgressLine implements ImportProgress, AutoCloseable {
  private static final long MEBIBYTE = 1 << 20;
  private static final int INTERVAL_MILLIS = 500;

  private final PrintStream terminal;
  private final int width;
  private final String rowsUnit;
  private final Duration patience;
  private final long begun = System.nanoTime();
  private Optional<ProgressBar> bar = Optional.empty();
  private String shown = "";

  /**
   * @param width of the terminal, in columns
   * @param rowsUnit the word for rows, where the bytes do not tell how far it is
   * @param patience how long nothing is shown
   */
  public ProgressLine(PrintStream terminal, int width, String rowsUnit, Duration patience) {
    this.terminal = terminal;
    this.width = width;
    this.rowsUnit = rowsUnit;
    this.patience = patience;
  }

  @Override
  public void at(Table.Name table, long rows, long bytesRead, long bytes) {
    if (System.nanoTime() - begun < patience.toNanos()) {
      return;
    }
    boolean known = bytesRead > 0;
    String name = SafeText.visible(Path.of(table.text()).getFileName().toString());
    if (!name.equals(shown)) {
      close();
      shown = name;
      bar = Optional.of(known ? bar(bytes, " MiB", MEBIBYTE) : bar(-1, rowsUnit, 1));
    }
    bar.orElseThrow().stepTo(known ? bytesRead : rows);
  }

  private ProgressBar bar(long most, String unit, long unitSize) {
    return new ProgressBarBuilder()
        .setTaskName(shown)
        .setInitialMax(most)
        .setUnit(unit, unitSize)
        .setStyle(ProgressBarStyle.ASCII) // a GBK terminal has no blocks
        .setUpdateIntervalMillis(INTERVAL_MILLIS)
        .setConsumer(new ConsoleProgressBarConsumer(terminal, width - 1))
        .showSpeed()
        .build();
  }

  @Override
  public void close() {
    if (bar.isPresent()) {
      bar.get().close();
      terminal.print("\r" + " ".repeat(width - 1) + "\r");
      terminal.flush();
      bar = Optional.empty();
    }
  }
}
