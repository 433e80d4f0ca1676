package io.creditctl.core.job;

import java.util.List;
import java.util.Optional;

/**
 * Where heartbeats and plans are kept, apart from the store: a job that cannot open the store
 * leaves its sign of life all the same.
 */
public interface JobLedger {

  /** The last sign of life of every job that ever ran. */
  List<Heartbeat> heartbeats();

  Optional<Heartbeat> find(JobName job);

  /** Keeps a sign of life in place of the job's earlier one. */
  void keep(Heartbeat heartbeat);

  /** The jobs that somebody said would run. */
  List<PlannedJob> plan();

  /** Keeps a plan in place of the earlier one. */
  void keep(List<PlannedJob> plan);
}
