package io.creditctl.adapter.http.sandbox;

import io.creditctl.adapter.exchange.TableOffice;
import io.creditctl.adapter.exchange.TableOffice.Decided;
import io.creditctl.adapter.exchange.TableOffice.Taken;
import io.creditctl.core.push.FieldMapping.Stage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Looks into front-end tables again and again and decides over the rows that wait. */
final class TableDesk implements AutoCloseable {
  private final TableOffice office;
  private final RecordDesk desk;
  private final RecordShelf shelf;
  private final Rounds rounds;

  /**
   * @param every how often it looks
   */
  TableDesk(TableOffice office, RecordDesk desk, RecordShelf shelf, Duration every) {
    this.office = office;
    this.desk = desk;
    this.shelf = shelf;
    this.rounds = new Rounds("sandbox-table", every, this::round);
  }

  /** Makes the tables where they are missing and looks into them until closed. */
  void start() {
    office.createTables();
    rounds.start();
  }

  /** Takes what waits; answers whether there was any. */
  boolean round() {
    return office.take(this::decide) > 0;
  }

  private Decided decide(Taken row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("key", row.key());
    fields.put("record", row.record().isEmpty() ? row.key() : row.record());
    fields.put("revision", row.revision());
    fields.put("kind", row.kind());
    fields.put("action", row.action().name().toLowerCase(Locale.ROOT));
    fields.put("data", row.fields());
    Map<String, Object> receipt = desk.receive(List.of(fields)).get(0);
    shelf.save();
    return new Decided(
        receipt.get("result").equals("rejected") ? Stage.REJECTED : Stage.ACCEPTED,
        receipt.get("receiptNo").toString(),
        receipt.get("code").toString(),
        receipt.get("message").toString());
  }

  @Override
  public void close() {
    rounds.close();
    office.close();
  }
}
