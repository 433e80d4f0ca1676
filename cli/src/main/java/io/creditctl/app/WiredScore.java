package io.creditctl.app;

import io.creditctl.adapter.db.Database;
import io.creditctl.adapter.db.JdbcGradeBook;
import io.creditctl.adapter.db.JdbcScoreStore;
import io.creditctl.adapter.score.SchemeFiles;
import io.creditctl.adapter.score.YamlSchemeReader;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.score.GradeBook;
import io.creditctl.core.score.RepairOutlook;
import io.creditctl.core.score.ResultService;
import io.creditctl.core.score.SchemeService;
import io.creditctl.core.score.ScoreService;
import io.creditctl.core.score.SimulationService;
import io.creditctl.core.score.scheme.SchemeReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** The services of evaluation on top of the embedded store. */
final class WiredScore {
  private final Database database;
  private final Lazy<Catalog> catalog;
  private final Optional<Path> schemesFolder;
  private final RepairOutlook repairs;
  private final Clock clock;

  /**
   * @param repairs from when on records can be repaired
   */
  WiredScore(
      Database database,
      Lazy<Catalog> catalog,
      Optional<Path> schemesFolder,
      RepairOutlook repairs,
      Clock clock) {
    this.repairs = repairs;
    this.database = database;
    this.catalog = catalog;
    this.schemesFolder = schemesFolder;
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

  ResultService results() {
    return new ResultService(new JdbcScoreStore(database), scores(), catalog.get(), repairs);
  }

  SimulationService simulations() {
    return new SimulationService(new JdbcScoreStore(database), schemes());
  }

  GradeBook grades() {
    return new JdbcGradeBook(database);
  }
}
