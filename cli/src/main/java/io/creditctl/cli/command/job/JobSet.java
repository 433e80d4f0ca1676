package io.creditctl.cli.command.job;

import io.creditctl.core.config.SettingKey;
import io.creditctl.core.config.Settings;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.job.JobName;
import io.creditctl.core.job.Schedule;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The jobs that a bureau's machine should run: the one place that knows them. */
final class JobSet {
  /** Where a site is built and where it is served from. */
  record SiteFolders(Path build, Path served) {}

  /**
   * One job.
   *
   * @param topic {@code job.TOPIC.does} and {@code job.TOPIC.silence} say what it does and what it
   *     means to hear nothing
   * @param steps command lines without the program; each only when the one before it was well
   */
  record Job(JobName name, String topic, Schedule schedule, List<List<String>> steps) {}

  private static final LocalTime MORNING = LocalTime.of(8, 5);
  private static final LocalTime WATCH = LocalTime.of(8, 30);
  private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);
  private static final LocalTime MIDNIGHT = LocalTime.of(0, 50);
  private static final LocalTime NIGHT = LocalTime.of(1, 10);
  private static final Schedule OFFICE_HOURS =
      Schedule.inSteps(Duration.ofMinutes(15), LocalTime.of(8, 0), LocalTime.of(18, 45));

  private JobSet() {}

  /**
   * All jobs in the order of the day.
   *
   * @param settings which name the targets that records are pushed to
   * @param site empty where there is none
   */
  static List<Job> of(Settings settings, Optional<SiteFolders> site) {
    List<Job> jobs = new ArrayList<>();
    // Before the site, so that whoever is off a list is off the page the same night.
    jobs.add(job("roster-expire", Schedule.daily(MIDNIGHT), "roster expire --run --cron"));
    site.ifPresent(folders -> jobs.add(site(folders)));
    jobs.add(
        job(
            "disclosure-due",
            Schedule.daily(MORNING),
            "disclosure due --within 3wd --group unit --cron --only-workdays"));
    targets(settings).forEach(target -> jobs.add(push(target)));
    jobs.add(job("job-status", Schedule.daily(WATCH), "job status --cron"));
    jobs.add(
        job(
            "calendar-check",
            Schedule.weekly(DayOfWeek.MONDAY, OFFICE_OPENS),
            "calendar check --until +2m --cron"));
    jobs.add(
        job(
            "disclosure-report",
            Schedule.daily(OFFICE_OPENS),
            "disclosure report --period last-month --cron --only-first-workday"));
    return jobs;
  }

  /** Read off the settings, because the watch must not depend on the store. */
  private static List<String> targets(Settings settings) {
    return settings.all().stream()
        .flatMap(setting -> SettingKey.targetOf(setting.key()).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static Job job(String name, Schedule schedule, String line) {
    return new Job(new JobName(name), name, schedule, List.of(List.of(line.split(" "))));
  }

  private static Job push(String target) {
    JobName name = new JobName("push-" + target);
    return new Job(
        name,
        "push-run",
        OFFICE_HOURS,
        List.of(
            List.of(
                "push",
                "run",
                "--target",
                target,
                "--jitter",
                "60s",
                "--cron",
                "--job",
                name.value())));
  }

  private static Job site(SiteFolders folders) {
    String build = folders.build().toString();
    String served = folders.served().toString();
    return new Job(
        new JobName("site"),
        "site",
        Schedule.daily(NIGHT),
        List.of(
            List.of("site", "build", build, "--cron", "--job", "site"),
            List.of("site", "check", build, "--fail-on", "error", "--cron", "--job", "site"),
            List.of("site", "publish", build, "--to", served, "--yes", "--cron", "--job", "site")));
  }

  /**
   * The jobs at other times.
   *
   * @throws CreditException JOB_UNKNOWN with the name and those that can be moved
   */
  static List<Job> at(List<Job> jobs, Map<String, LocalTime> times) {
    List<Job> movable = jobs.stream().filter(job -> !job.schedule().isInSteps()).toList();
    for (String name : times.keySet()) {
      if (movable.stream().noneMatch(job -> job.name().value().equals(name))) {
        throw new CreditException(
            ErrorCode.JOB_UNKNOWN,
            name,
            movable.stream().map(job -> job.name().value()).collect(Collectors.joining(", ")));
      }
    }
    return jobs.stream()
        .map(
            job ->
                Optional.ofNullable(times.get(job.name().value()))
                    .map(
                        time ->
                            new Job(job.name(), job.topic(), job.schedule().at(time), job.steps()))
                    .orElse(job))
        .toList();
  }

  /** When jobs run of whose times nobody told. */
  static Map<JobName, Schedule> usual(Settings settings) {
    Path nowhere = Path.of("");
    return schedules(of(settings, Optional.of(new SiteFolders(nowhere, nowhere))));
  }

  static Map<JobName, Schedule> schedules(List<Job> jobs) {
    Map<JobName, Schedule> schedules = new LinkedHashMap<>();
    jobs.forEach(job -> schedules.put(job.name(), job.schedule()));
    return schedules;
  }
}
