package io.creditctl.cli.command.disclosure;

import io.creditctl.cli.Context;
import io.creditctl.core.bulletin.Lines;
import io.creditctl.core.catalog.Mapping;
import io.creditctl.core.config.Setting;
import io.creditctl.core.config.SettingKey;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.LedgerReport;
import io.creditctl.core.record.LedgerRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a bulletin is made with: each option before its setting. */
final class BulletinOptions {
  private static final String DEFAULT = "default";
  private static final int ALL = 100;

  @Option(names = "--number", paramLabel = "TEXT")
  private Optional<String> number = Optional.empty();

  @Option(names = "--issuer", paramLabel = "NAME")
  private Optional<String> issuer = Optional.empty();

  @Option(names = "--late-line", paramLabel = "PERCENT")
  private Optional<Integer> lateLine = Optional.empty();

  @Option(names = "--untimely-line", paramLabel = "PERCENT")
  private Optional<Integer> untimelyLine = Optional.empty();

  @Option(names = "--ledger", paramLabel = "FILE")
  private List<String> ledgers = List.of();

  boolean hasLedger() {
    return !ledgers.isEmpty();
  }

  /** What a bulletin says beside its counts. */
  BulletinPaper.Frame frame(Context context, LocalDate asOf) {
    return new BulletinPaper.Frame(
        number,
        issuer.or(() -> setting(context, SettingKey.BULLETIN_ISSUER).map(Setting::value)),
        source(context, lateLine, SettingKey.BULLETIN_LATE_LINE, "bulletin.line-province"),
        source(context, untimelyLine, SettingKey.BULLETIN_UNTIMELY_LINE, "bulletin.line-program"),
        ledgers.stream().map(file -> reconcile(context, file, asOf)).toList());
  }

  private static LedgerReport reconcile(Context context, String file, LocalDate asOf) {
    return context
        .client()
        .ledgers()
        .reconcile(
            new LedgerRequest(
                context.services().input(file), Optional.empty(), Mapping.NONE, "auto", asOf));
  }

  Lines lines(Context context) {
    return new Lines(
        line(context, "--late-line", lateLine, SettingKey.BULLETIN_LATE_LINE),
        line(context, "--untimely-line", untimelyLine, SettingKey.BULLETIN_UNTIMELY_LINE));
  }

  /** Where a line comes from, in words. */
  private static String source(Context context, Optional<Integer> asked, String key, String usual) {
    boolean chosen =
        asked.isPresent()
            || setting(context, key).filter(found -> !found.origin().equals(DEFAULT)).isPresent();
    return context.messages().text(chosen ? "bulletin.line-chosen" : usual);
  }

  private static Optional<Setting> setting(Context context, String key) {
    return context.services().settings().find(key);
  }

  private static int line(Context context, String option, Optional<Integer> asked, String key) {
    int percent =
        asked.orElseGet(() -> Integer.valueOf(setting(context, key).orElseThrow().value()));
    if (percent < 0 || percent > ALL) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, option, percent);
    }
    return percent;
  }
}
