package io.creditctl.cli.command.job;

import io.creditctl.cli.command.job.JobSet.Job;
import io.creditctl.cli.text.Messages;
import io.creditctl.core.job.Schedule;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The jobs as a batch file to lie beside {@code creditctl.jar}: without an operand it registers the
 * tasks, with the name of a job it does that job.
 */
final class WindowsTasks {
  private final Messages messages;
  private final Installation installation;

  WindowsTasks(Messages messages, Installation installation) {
    this.messages = messages;
    this.installation = installation;
  }

  String text(List<Job> jobs) {
    StringBuilder text = new StringBuilder("@echo off\nchcp 65001 >nul\n");
    Remarks.append(text, "rem ", messages.text("job.windows.head"));
    installation
        .variables()
        .forEach(
            (name, value) ->
                text.append("set \"%s=%s\"\n".formatted(name, value.replace("%", "%%"))));
    text.append("if not \"%~1\"==\"\" goto %~1\n");
    for (Job job : jobs) {
      text.append('\n');
      Remarks.append(text, "rem ", messages.text("job." + job.topic() + ".does"));
      Remarks.append(text, "rem ", messages.text("job." + job.topic() + ".silence"));
      text.append("schtasks /Create /F /TN \"creditctl\\").append(job.name()).append("\" ");
      text.append(times(job.schedule()));
      text.append(" /TR \"\\\"%~f0\\\" ").append(job.name()).append("\"\n");
    }
    text.append("exit /b\n");
    jobs.forEach(job -> task(text, job));
    return text.toString().replace("\n", "\r\n");
  }

  private static void task(StringBuilder text, Job job) {
    text.append("\n:").append(job.name()).append('\n');
    for (List<String> step : job.steps()) {
      text.append("java -jar \"%~dp0creditctl.jar\" ");
      text.append(step.stream().map(WindowsTasks::quoted).collect(Collectors.joining(" ")));
      text.append(" >>\"%~dpn0.log\" 2>&1 || exit /b\n");
    }
    text.append("exit /b\n");
  }

  private static String times(Schedule schedule) {
    if (schedule.isInSteps()) {
      Duration span = Duration.between(schedule.first(), schedule.last());
      return "/SC DAILY /ST %s /RI %d /DU %04d:%02d"
          .formatted(
              schedule.first(), schedule.step().toMinutes(), span.toHours(), span.toMinutesPart());
    }
    String days =
        schedule
            .weekday()
            .map(
                day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toUpperCase(Locale.ROOT))
            .map(day -> "/SC WEEKLY /D " + day)
            .orElse("/SC DAILY");
    return days + " /ST " + schedule.first();
  }

  private static String quoted(String word) {
    String escaped = word.replace("%", "%%");
    return escaped.matches("[A-Za-z0-9_./:=+\\\\-]+") ? escaped : "\"" + escaped + "\"";
  }
}
