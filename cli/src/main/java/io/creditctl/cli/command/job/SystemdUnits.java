package io.creditctl.cli.command.job;

import io.creditctl.cli.command.job.JobSet.Job;
import io.creditctl.cli.text.Messages;
import io.creditctl.core.job.Schedule;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The jobs as a script that writes a service and a timer for each and enables the timers. */
final class SystemdUnits {
  private static final String FOLDER = "/etc/systemd/system/";

  private final Messages messages;
  private final Installation installation;

  SystemdUnits(Messages messages, Installation installation) {
    this.messages = messages;
    this.installation = installation;
  }

  String text(List<Job> jobs) {
    StringBuilder text = new StringBuilder("#!/bin/sh\n");
    Remarks.append(text, "# ", messages.text("job.systemd.head"));
    text.append("set -eu\n");
    for (Job job : jobs) {
      text.append('\n');
      file(text, unit(job) + ".service", service(job));
      file(text, unit(job) + ".timer", timer(job));
    }
    text.append("\nsystemctl daemon-reload\nsystemctl enable --now ");
    text.append(jobs.stream().map(job -> unit(job) + ".timer").collect(Collectors.joining(" ")));
    return text.append('\n').toString();
  }

  private static String unit(Job job) {
    return "creditctl-" + job.name();
  }

  private static void file(StringBuilder text, String name, String content) {
    text.append("cat >").append(FOLDER).append(name).append(" <<'END'\n");
    text.append(content).append("END\n");
  }

  private String service(Job job) {
    StringBuilder text = new StringBuilder();
    Remarks.append(text, "# ", messages.text("job." + job.topic() + ".does"));
    Remarks.append(text, "# ", messages.text("job." + job.topic() + ".silence"));
    text.append("[Unit]\nDescription=creditctl ").append(job.name());
    text.append("\nWants=network-online.target\nAfter=network-online.target\n");
    text.append("\n[Service]\nType=oneshot\nUser=").append(installation.user()).append('\n');
    installation
        .variables()
        .forEach(
            (name, value) ->
                text.append("Environment=").append(quoted(name + "=" + value)).append('\n'));
    text.append("ExecStart=").append(command(job)).append('\n');
    return text.append("SuccessExitStatus=3\n").toString();
  }

  /** Several steps need a shell: systemd would take exit status 3 for leave to go on. */
  private String command(Job job) {
    if (job.steps().size() > 1) {
      return "/bin/sh -c " + quoted(ShellWords.line(installation.program(), job));
    }
    StringBuilder line = new StringBuilder(quoted(installation.program()));
    job.steps().get(0).forEach(word -> line.append(' ').append(quoted(word)));
    return line.toString();
  }

  private static String timer(Job job) {
    return "[Unit]\nDescription=creditctl "
        + job.name()
        + "\n\n[Timer]\nOnCalendar="
        + calendar(job.schedule())
        + "\nRandomizedDelaySec=60\nPersistent=true\n\n[Install]\nWantedBy=timers.target\n";
  }

  private static String calendar(Schedule schedule) {
    String days =
        schedule
                .weekday()
                .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " ")
                .orElse("")
            + "*-*-* ";
    LocalTime first = schedule.first();
    String time =
        schedule.isInSteps()
            ? "%02d..%02d:%02d/%d:00"
                .formatted(
                    first.getHour(),
                    schedule.last().getHour(),
                    first.getMinute(),
                    schedule.step().toMinutes())
            : "%02d:%02d:00".formatted(first.getHour(), first.getMinute());
    return days + time + " Asia/Shanghai";
  }

  /** A word of a unit file: percent and dollar signs mean themselves. */
  private static String quoted(String word) {
    String escaped =
        word.replace("\\", "\\\\").replace("\"", "\\\"").replace("%", "%%").replace("$", "$$");
    return escaped.matches("[^\\s'\"\\\\;]+") ? escaped : "\"" + escaped + "\"";
  }
}
