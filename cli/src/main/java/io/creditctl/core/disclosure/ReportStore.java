package io.creditctl.core.disclosure;

import java.util.List;

/** Counts decisions for the compliance report. */
public interface ReportStore {

  /** One row for each group that has decisions, ordered by the group's key. */
  List<ReportRow> count(ReportQuestion question);
}
