package io.creditctl.core.disclosure;

import java.util.List;
import java.util.stream.Stream;

/** Counts decisions for the compliance report. */
public interface ReportStore {

  /** One row for each group that has decisions, ordered by the group's key. */
  List<ReportRow> count(ReportQuestion question);

  /** The decisions behind these rows, group after group in the same order; close the stream. */
  Stream<EvidenceItem> evidence(ReportQuestion question);
}
