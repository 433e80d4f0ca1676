package io.creditctl.app;

import io.creditctl.adapter.config.ConfiguredTargets;
import io.creditctl.adapter.config.ThisProcess;
import io.creditctl.adapter.db.Database;
import io.creditctl.adapter.db.JdbcOutbox;
import io.creditctl.adapter.db.JdbcPreflightStore;
import io.creditctl.adapter.db.JdbcPushLedger;
import io.creditctl.adapter.db.JdbcRemoteCallLog;
import io.creditctl.adapter.db.JdbcSnapshotStore;
import io.creditctl.adapter.exchange.ReceiptFiles;
import io.creditctl.adapter.file.FileTableReader;
import io.creditctl.adapter.file.FileTableSink;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.person.Identities;
import io.creditctl.core.pull.PullService;
import io.creditctl.core.push.PushPorts;
import io.creditctl.core.push.PushTools;
import io.creditctl.core.push.ReceiptService;
import io.creditctl.core.push.RetryPolicy;
import io.creditctl.core.push.call.RawCallService;
import io.creditctl.core.record.ImportService;
import java.time.Clock;
import java.util.Random;

/** What speaks to platforms, put together. */
record WiredPush(
    Database database,
    Catalog catalog,
    ConfiguredTargets targets,
    Identities identities,
    Clock clock) {

  PushPorts ports() {
    return new PushPorts(
        new JdbcOutbox(database, BusinessClock.ZONE),
        new JdbcPushLedger(database),
        new JdbcPreflightStore(database),
        catalog,
        targets,
        identities,
        tools());
  }

  private PushTools tools() {
    return new PushTools(
        clock,
        pause -> Thread.sleep(pause.toMillis()),
        new RetryPolicy(new Random()),
        new ThisProcess());
  }

  ReceiptService receipts() {
    return new ReceiptService(
        ports(), mapping -> new ReceiptFiles(new FileTableReader(), catalog, mapping));
  }

  RawCallService rawCalls() {
    return new RawCallService(targets, targets, targets, new JdbcRemoteCallLog(database), clock);
  }

  PullService pulls(ImportService imports) {
    return new PullService(
        imports,
        new JdbcSnapshotStore(database),
        catalog,
        targets,
        file -> FileTableSink.create(file, true),
        tools());
  }
}
