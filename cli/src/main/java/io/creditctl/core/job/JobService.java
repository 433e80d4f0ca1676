package io.creditctl.core.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Watches over the jobs that timers run. */
public final class JobService {
  /**
   * How long a job may take before it is missed; the watch comes 25 minutes after the first job.
   */
  private static final Duration GRACE = Duration.ofMinutes(20);

  private final JobLedger ledger;
  private final Clock clock;

  public JobService(JobLedger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Remembers that a job did its work. */
  public void ran(JobName job, Instant started, int exitCode) {
    Instant now = clock.instant();
    ledger.keep(new Heartbeat(job, started, now, exitCode, now));
  }

  /** Remembers that a job came and had the day off; how its work last ended stays known. */
  public void satOut(JobName job) {
    Instant now = clock.instant();
    Heartbeat last = ledger.find(job).orElse(new Heartbeat(job, now, now, 0, now));
    ledger.keep(new Heartbeat(job, last.started(), last.ended(), last.exitCode(), now));
  }

  /**
   * Remembers which jobs are to run, in place of what was said before. A job that is planned as
   * before is missed as before.
   */
  public void plan(Map<JobName, Schedule> jobs) {
    Map<JobName, PlannedJob> before = planned();
    List<PlannedJob> plan = new ArrayList<>();
    jobs.forEach(
        (name, schedule) ->
            plan.add(
                Optional.ofNullable(before.get(name))
                    .filter(known -> known.schedule().equals(schedule))
                    .orElseGet(() -> new PlannedJob(name, schedule, clock.instant()))));
    ledger.keep(plan);
  }

  private Map<JobName, PlannedJob> planned() {
    Map<JobName, PlannedJob> planned = new LinkedHashMap<>();
    ledger.plan().forEach(job -> planned.put(job.name(), job));
    return planned;
  }

  /**
   * How every job stands that is planned or ever ran.
   *
   * @param usual when jobs run of whose times nobody told
   */
  public List<JobStanding> standings(Map<JobName, Schedule> usual) {
    Map<JobName, Heartbeat> ran = new TreeMap<>();
    ledger.heartbeats().forEach(heartbeat -> ran.put(heartbeat.job(), heartbeat));
    List<JobStanding> standings = new ArrayList<>();
    for (PlannedJob job : planned().values()) {
      standings.add(planned(job, Optional.ofNullable(ran.remove(job.name()))));
    }
    ran.values()
        .forEach(
            last -> standings.add(unplanned(last, Optional.ofNullable(usual.get(last.job())))));
    return standings;
  }

  private JobStanding planned(PlannedJob job, Optional<Heartbeat> last) {
    ZonedDateTime now = clock.instant().atZone(clock.getZone());
    Instant turn = job.schedule().latest(now.minus(GRACE)).toInstant();
    boolean expected = turn.isAfter(job.since());
    JobState state =
        last.map(heartbeat -> state(heartbeat, expected ? turn : Instant.MIN))
            .orElse(expected ? JobState.NEVER : JobState.OK);
    return new JobStanding(
        job.name(), state, last, Optional.of(job.schedule().next(now).toInstant()));
  }

  /**
   * Nobody said that this job runs at its usual time of day, so that only the second turn without a
   * sign of life makes it late.
   */
  private JobStanding unplanned(Heartbeat last, Optional<Schedule> usual) {
    ZonedDateTime now = clock.instant().atZone(clock.getZone());
    Instant turn =
        usual
            .map(times -> times.latest(times.latest(now.minus(GRACE)).minusNanos(1)).toInstant())
            .orElse(Instant.MIN);
    return new JobStanding(
        last.job(), state(last, turn), Optional.of(last), usual.map(t -> t.next(now).toInstant()));
  }

  private static JobState state(Heartbeat last, Instant turn) {
    if (last.isFailure()) {
      return JobState.FAILED;
    }
    return last.seen().isBefore(turn) ? JobState.LATE : JobState.OK;
  }
}
