package io.creditctl.adapter.http.sandbox;

import io.creditctl.adapter.http.sandbox.page.FrontPage;
import io.creditctl.adapter.http.sandbox.page.FrontPage.Count;
import io.creditctl.adapter.http.sandbox.page.FrontPage.Held;
import io.creditctl.adapter.http.sandbox.page.FrontPage.Seen;
import io.creditctl.core.model.IdentityNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts into words for people what a sandbox has seen and holds. */
final class FrontPages {
  private static final int MOST_HELD = 100;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Shanghai"));
  private static final Map<String, String> KINDS =
      Map.of(
          "license", "行政许可",
          "penalty", "行政处罚",
          "commitment", "信用承诺",
          "redlist", "红名单",
          "blacklist", "严重失信主体名单",
          "subject", "信用主体基础信息");

  private FrontPages() {}

  static FrontPage of(
      Instant now, SandboxState state, RequestTally tally, RecordShelf shelf, String query) {
    List<StoredRecord> found = shelf.find(stored -> told(stored).contains(query.strip()));
    int first = Math.max(0, found.size() - MOST_HELD);
    List<Held> latest = new ArrayList<>();
    for (int at = found.size() - 1; at >= first; at--) {
      latest.add(held(found.get(at)));
    }
    return new FrontPage(
        TIME.format(now),
        counts(state, shelf),
        tally.last().stream().map(FrontPages::seen).toList(),
        IdentityNumber.maskedIn(query.strip()),
        found.size(),
        latest);
  }

  /** All of a record that may be looked for, as it stands on the page. */
  private static String told(StoredRecord stored) {
    Held held = held(stored);
    return String.join(
        " ",
        held.receiptNo(),
        held.kind(),
        stored.submission().kind(),
        held.record(),
        held.about());
  }

  private static List<Count> counts(SandboxState state, RecordShelf shelf) {
    List<Count> counts = new ArrayList<>();
    counts.add(new Count("收下的记录版本", state.accepted()));
    counts.add(new Count("其中撤销", state.withdrawn()));
    shelf.byKind().forEach((kind, number) -> counts.add(new Count("其中" + kind(kind), number)));
    counts.add(new Count("重复", state.duplicates()));
    counts.add(new Count("退回", state.rejected()));
    counts.add(new Count("请求", state.requests()));
    state.byProtocol().forEach((word, number) -> counts.add(new Count("请求 " + word, number)));
    counts.add(new Count("故障", state.faults()));
    state.byFault().forEach((word, number) -> counts.add(new Count("故障 " + word, number)));
    return counts;
  }

  private static Seen seen(RequestTally.Seen seen) {
    return new Seen(
        seen.number(),
        TIME.format(seen.at()),
        seen.protocol().word(),
        IdentityNumber.maskedIn(seen.method() + " " + seen.path()),
        seen.bytes(),
        seen.fault() == Fault.OK ? "" : seen.fault().word());
  }

  private static Held held(StoredRecord stored) {
    Submission record = stored.submission();
    return new Held(
        stored.receiptNo(),
        kind(record.kind()),
        IdentityNumber.maskedIn(record.record()),
        record.revision(),
        record.isWithdrawal() ? "撤销" : "报送",
        record.about());
  }

  private static String kind(String code) {
    return KINDS.getOrDefault(code, code);
  }
}
