package io.creditctl.core.site.check;

import java.time.LocalDate;
import java.util.function.Consumer;

/** Knows of each record in the store whether it stands on the page of a day. */
@FunctionalInterface
public interface RecordJudge {

  /** Hands on all records of the kinds that the site shows. */
  void forEach(LocalDate day, Consumer<JudgedRecord> action);
}
