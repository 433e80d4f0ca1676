package io.creditctl.core.site.check;

import java.time.LocalDate;
import java.util.List;

/** Knows of each record in the store whether it stands on the page of a day. */
@FunctionalInterface
public interface RecordJudge {

  /** All records of the kinds that the site shows. */
  List<JudgedRecord> judge(LocalDate day);
}
