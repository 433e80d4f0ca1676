package io.creditctl.core.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.creditctl.core.push.Receipt.Result;
import io.creditctl.core.push.ReceiptService.Report;
import io.creditctl.core.push.ReceiptService.Unmatched;
import io.creditctl.core.push.ReceiptService.Why;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Receipts that come in a file, against entries that wait for them. */
class ReceiptServiceTest extends PushScene {
  private static final Path FILE = Path.of("回执.csv");

  @BeforeEach
  void threeWaitForTheirReceipt() {
    licenses(3);
    for (String record : List.of("R-1", "R-2", "R-3")) {
      platform.answer(record, Result.RECEIVED);
    }
    run();
    assertThat(status().delivered()).isEqualTo(3);
  }

  private Report take(boolean rehearsal, ReceiptLine... lines) {
    return new ReceiptService(ports(), mapping -> file -> List.of(lines))
        .importFile(FILE, PROVINCE, rehearsal);
  }

  private static ReceiptLine line(String key, String documentNo, Result result) {
    return new ReceiptLine(
        "回执.csv:2", key, documentNo, "", Optional.ofNullable(result), "词", "回执-9", "E07", "不符");
  }

  @Test
  void decidesByKeyAndByDocumentNumber() {
    String key = store.outbox().storeId() + ":R-1:1:province";

    Report report =
        take(false, line(key, "", Result.ACCEPTED), line("", "威交[2026]2号", Result.REJECTED));

    assertThat(report).returns(2L, Report::settled).returns(List.of(), Report::unmatched);
    assertThat(store.outbox().entries(PROVINCE, PushState.ACKNOWLEDGED, 9))
        .extracting(OutboxEntry::receiptNo)
        .containsExactly("回执-9");
    assertThat(store.outbox().entries(PROVINCE, PushState.RETURNED, 9))
        .extracting(OutboxEntry::code, OutboxEntry::message)
        .containsExactly(tuple("E07", "不符"));
  }

  @Test
  void theSameFileAgainChangesNothing() {
    ReceiptLine line = line("", "威交〔2026〕1号", Result.ACCEPTED);
    take(false, line);

    assertThat(take(false, line)).returns(0L, Report::settled).returns(1L, Report::known);
  }

  @Test
  void aRehearsalDecidesNothing() {
    assertThat(take(true, line("", "威交〔2026〕1号", Result.ACCEPTED)).settled()).isEqualTo(1);

    assertThat(status().delivered()).isEqualTo(3);
  }

  @Test
  void saysOfEveryOtherLineWhyItDecidesNothing() {
    take(false, line("", "威交〔2026〕3号", Result.ACCEPTED));

    Report report =
        take(
            false,
            line("", "威交〔2026〕99号", Result.ACCEPTED),
            line("别处:R-1:1:province", "", Result.ACCEPTED),
            line("", "", Result.ACCEPTED),
            line("", "威交〔2026〕1号", null),
            line("", "威交〔2026〕1号", Result.RECEIVED),
            line("", "威交〔2026〕3号", Result.REJECTED));

    assertThat(report.settled()).isZero();
    assertThat(report.unmatched())
        .extracting(Unmatched::why)
        .containsExactly(
            Why.NO_ENTRY,
            Why.NO_ENTRY,
            Why.NO_ENTRY,
            Why.WORD_UNKNOWN,
            Why.UNDECIDED,
            Why.NOT_WAITING);
  }
}
