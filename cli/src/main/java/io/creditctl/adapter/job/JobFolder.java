package io.creditctl.adapter.job;

import com.fasterxml.jackson.jr.ob.JSON;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.job.Heartbeat;
import io.creditctl.core.job.JobLedger;
import io.creditctl.core.job.JobName;
import io.creditctl.core.job.PlannedJob;
import io.creditctl.core.job.Schedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder with one small file for each job, and the plan; every file whole or not at all. */
public final class JobFolder implements JobLedger {
  private static final String SUFFIX = ".json";

  /** No job can have this name. */
  private static final String PLAN = "_plan.json";

  private final Path folder;

  public JobFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public List<Heartbeat> heartbeats() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(JobFolder::isHeartbeat).sorted().map(this::heartbeat).toList();
    } catch (IOException e) {
      throw CreditException.causedBy(e, ErrorCode.FILE_UNREADABLE, folder, reason(e));
    }
  }

  private static boolean isHeartbeat(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(SUFFIX) && !name.startsWith(".") && !name.equals(PLAN);
  }

  @Override
  public Optional<Heartbeat> find(JobName job) {
    Path file = folder.resolve(job + SUFFIX);
    return Files.exists(file) ? Optional.of(heartbeat(file)) : Optional.empty();
  }

  private Heartbeat heartbeat(Path file) {
    Map<String, Object> json = read(file);
    try {
      return new Heartbeat(
          new JobName(text(json, "job")),
          Instant.parse(text(json, "started")),
          Instant.parse(text(json, "ended")),
          Integer.parseInt(text(json, "exitCode")),
          Instant.parse(text(json, "seen")));
    } catch (DateTimeException | NumberFormatException | CreditException e) {
      throw CreditException.causedBy(e, ErrorCode.JOB_FILE_DAMAGED, file);
    }
  }

  @Override
  public void keep(Heartbeat heartbeat) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("job", heartbeat.job().value());
    json.put("started", heartbeat.started().toString());
    json.put("ended", heartbeat.ended().toString());
    json.put("durationMillis", Duration.between(heartbeat.started(), heartbeat.ended()).toMillis());
    json.put("exitCode", heartbeat.exitCode());
    json.put("seen", heartbeat.seen().toString());
    write(folder.resolve(heartbeat.job() + SUFFIX), json);
  }

  @Override
  public List<PlannedJob> plan() {
    Path file = folder.resolve(PLAN);
    if (!Files.exists(file)) {
      return List.of();
    }
    List<PlannedJob> plan = new ArrayList<>();
    for (Map.Entry<String, Object> entry : read(file).entrySet()) {
      try {
        plan.add(planned(entry.getKey(), (Map<?, ?>) entry.getValue()));
      } catch (DateTimeException
          | ClassCastException
          | IllegalArgumentException
          | CreditException e) {
        throw CreditException.causedBy(e, ErrorCode.JOB_FILE_DAMAGED, file);
      }
    }
    return plan;
  }

  private static PlannedJob planned(String name, Map<?, ?> json) {
    String weekday = text(json, "weekday");
    return new PlannedJob(
        new JobName(name),
        new Schedule(
            weekday.isEmpty() ? Optional.empty() : Optional.of(DayOfWeek.valueOf(weekday)),
            LocalTime.parse(text(json, "first")),
            LocalTime.parse(text(json, "last")),
            Duration.parse(text(json, "step"))),
        Instant.parse(text(json, "since")));
  }

  @Override
  public void keep(List<PlannedJob> plan) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (PlannedJob job : plan) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("weekday", job.schedule().weekday().map(DayOfWeek::name).orElse(""));
      json.put("first", job.schedule().first().toString());
      json.put("last", job.schedule().last().toString());
      json.put("step", job.schedule().step().toString());
      json.put("since", job.since().toString());
      all.put(job.name().value(), json);
    }
    write(folder.resolve(PLAN), all);
  }

  private static String text(Map<?, ?> json, String key) {
    return String.valueOf(json.get(key));
  }

  private static Map<String, Object> read(Path file) {
    try {
      return JSON.std.mapFrom(file.toFile());
    } catch (IOException e) {
      throw CreditException.causedBy(e, ErrorCode.JOB_FILE_DAMAGED, file);
    }
  }

  private void write(Path file, Map<String, Object> json) {
    try {
      createFolder();
      // The temporary file, and so the file that it becomes, is for its owner alone.
      Path temporary = Files.createTempFile(folder, ".job", SUFFIX);
      try {
        JSON.std.write(json, temporary.toFile());
        Files.move(
            temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw CreditException.causedBy(e, ErrorCode.FILE_UNWRITABLE, file, reason(e));
    }
  }

  private void createFolder() throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName();
  }
}
