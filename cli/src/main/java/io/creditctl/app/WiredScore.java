package io.creditctl.app;

import io.creditctl.adapter.db.Database;
import io.creditctl.adapter.db.JdbcGradeBook;
import io.creditctl.adapter.db.JdbcScoreStore;
import io.creditctl.adapter.score.SchemeFiles;
import io.creditctl.adapter.score.YamlSchemeReader;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.score.GradeBook;
import io.creditctl.core.score.RepairOutlook;
import io.creditctl.core.score.ResultService;
import io.creditctl.core.score.SchemeService;
import io.creditctl.core.score.ScoreService;
import io.creditctl.core.score.ScoreService.Rerun;
import io.creditctl.core.score.SimulationService;
import io.creditctl.core.score.scheme.SchemeReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** The services of evaluation on top of the embedded store. */
final class WiredScore {
  private final Database database;
  private final Lazy<Catalog> catalog;
  private final Optional<Path> schemesFolder;
  private final RepairOutlook outlook;
  private final Clock clock;

  WiredScore(
      Database database,
      Lazy<Catalog> catalog,
      Optional<Path> schemesFolder,
      RepairOutlook outlook,
      Clock clock) {
    this.database = database;
    this.catalog = catalog;
    this.schemesFolder = schemesFolder;
    this.outlook = outlook;
    this.clock = clock;
  }

  private SchemeReader reader() {
    return new YamlSchemeReader(catalog::get);
  }

  SchemeService schemes() {
    return new SchemeService(new SchemeFiles(schemesFolder), reader());
  }

  ScoreService scores() {
    return new ScoreService(new JdbcScoreStore(database), schemes(), reader(), clock);
  }

  /** Under every scheme whose grade the subject holds. */
  Optional<String> rerun(String subjectKey, RecordId because, String actor) {
    return scores().rerun(subjectKey, LocalDate.now(clock), because, actor).stream()
        .map(Rerun::summary)
        .reduce((one, other) -> one + ", " + other);
  }

  ResultService results() {
    return new ResultService(new JdbcScoreStore(database), scores(), catalog.get(), outlook);
  }

  SimulationService simulations() {
    return new SimulationService(new JdbcScoreStore(database), schemes());
  }

  GradeBook grades() {
    return new JdbcGradeBook(database);
  }
}
