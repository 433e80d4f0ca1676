package io.creditctl.testkit;

import io.creditctl.adapter.catalog.CaseTypeFiles;
import io.creditctl.adapter.config.Folders;
import io.creditctl.adapter.config.PropertiesSettings;
import io.creditctl.adapter.db.JdbcCaseStore;
import io.creditctl.core.casework.CaseService;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.disclosure.DisclosureService;
import io.creditctl.core.disclosure.RuleService;
import io.creditctl.core.disclosure.WithdrawalService;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.push.ClaimedEntry;
import io.creditctl.core.push.PushState;
import io.creditctl.core.push.Settlement;
import io.creditctl.core.record.CorrectionService;
import io.creditctl.core.record.EntryService;
import io.creditctl.core.record.RecordPorts;
import io.creditctl.core.record.RecordService;
import io.creditctl.core.source.SourceService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An office with a store, the real rules, and one platform that takes what it is sent. */
public final class CaseScene implements AutoCloseable {
  public static final String PROVINCE = "province";

  private final SqliteStore store;
  private final PropertiesSettings settings;
  private final RecordPorts ports;

  public CaseScene(Path folder) {
    this.store = SqliteStore.in(folder);
    this.settings = new PropertiesSettings(new Folders(folder, folder), "", folder, Map.of());
    this.ports =
        new RecordPorts(
            store.records(),
            Kinds.CATALOG,
            Kinds::calculator,
            kind -> List.of(PROVINCE),
            new TestKeys().of(store.keyChecks()),
            Times.CLOCK);
  }

  public TestStore store() {
    return store;
  }

  public CaseService cases() {
    CaseTypeFiles types = new CaseTypeFiles(settings);
    return new CaseService(
        new JdbcCaseStore(store.database(), type -> types.type(type).prefix()),
        types,
        () -> Kinds.CALENDAR,
        Times.CLOCK);
  }

  public RecordService records() {
    return new RecordService(ports);
  }

  public EntryService entries() {
    return new EntryService(ports);
  }

  public CorrectionService corrections() {
    return new CorrectionService(
        ports, new SourceService(store.sources(), Kinds.CATALOG, Times.CLOCK));
  }

  public RuleService rules() {
    return new RuleService(
        Kinds.RULES, store.disclosures(), Kinds.CATALOG, () -> Kinds.CALENDAR, ports.identities());
  }

  public WithdrawalService withdrawals() {
    return new WithdrawalService(
        store.disclosures(),
        new DisclosureService(store.disclosures(), Kinds.RULES, () -> Kinds.CALENDAR, Times.CLOCK),
        Kinds::calculator,
        Times.CLOCK);
  }

  /** Keeps a row as a record. */
  public RecordId enter(Rows row) {
    Map<String, String> values = new LinkedHashMap<>();
    List<Field> fields = row.kind().fields();
    for (int i = 0; i < fields.size(); i++) {
      values.put(fields.get(i).code(), row.values()[i]);
    }
    return entries()
        .enter(new EntryService.Entry(row.kind().code(), values, "", "测试"), "王科员", false)
        .record();
  }

  /** Sends all that waits; the platform acknowledges it. */
  public void push() {
    List<ClaimedEntry> claimed =
        store.outbox().claim(PROVINCE, "", 100, "self", Times.NOW.plus(Duration.ofMinutes(1)));
    List<Settlement> settled =
        claimed.stream()
            .map(entry -> new Settlement(entry.id(), PushState.ACKNOWLEDGED, "收1", "", ""))
            .toList();
    store.outbox().settle(settled, "self", Times.NOW, true);
  }

  @Override
  public void close() {
    store.close();
  }
}
