package io.creditctl.app;

import io.creditctl.adapter.catalog.RatioFile;
import io.creditctl.adapter.db.Database;
import io.creditctl.adapter.db.JdbcDrawStore;
import io.creditctl.adapter.db.JdbcInspectorStore;
import io.creditctl.adapter.db.JdbcPoolStore;
import io.creditctl.adapter.db.JdbcSubjectStore;
import io.creditctl.adapter.db.ResultRow;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.config.Setting;
import io.creditctl.core.config.SettingKey;
import io.creditctl.core.config.Settings;
import io.creditctl.core.inspection.DrawService;
import io.creditctl.core.inspection.DrawStore;
import io.creditctl.core.inspection.FindingService;
import io.creditctl.core.inspection.InspectorService;
import io.creditctl.core.inspection.PoolService;
import io.creditctl.core.inspection.RatioPlans;
import io.creditctl.core.inspection.VisitService;
import io.creditctl.core.record.EntryService;
import io.creditctl.core.score.GradeBook;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;

/** What random inspection needs, put together. */
record WiredInspection(
    Database database,
    Supplier<Catalog> catalog,
    Supplier<EntryService> entries,
    GradeBook grades,
    Settings settings,
    Clock clock) {

  PoolService pools() {
    return new PoolService(
        new JdbcPoolStore(database), grades, new JdbcSubjectStore(database), clock);
  }

  InspectorService inspectors() {
    return new InspectorService(new JdbcInspectorStore(database), clock);
  }

  DrawService draws() {
    return new DrawService(
        store(),
        new JdbcPoolStore(database),
        new JdbcInspectorStore(database),
        this::ratios,
        clock);
  }

  FindingService results() {
    return new FindingService(draws(), store(), entries.get(), catalog.get(), clock);
  }

  VisitService visits() {
    return new VisitService(draws(), store(), clock);
  }

  private DrawStore store() {
    return new JdbcDrawStore(
        database, new ResultRow(() -> catalog.get().kind("inspection-result")));
  }

  private RatioPlans ratios() {
    return settings
        .find(SettingKey.INSPECTION_RATIOS)
        .map(Setting::value)
        .map(Path::of)
        .map(RatioFile::read)
        .orElseGet(RatioFile::bundled);
  }
}
