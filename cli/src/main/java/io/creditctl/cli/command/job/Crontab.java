package io.creditctl.cli.command.job;

import io.creditctl.cli.command.job.JobSet.Job;
import io.creditctl.cli.text.Messages;
import io.creditctl.core.job.Schedule;
import java.util.List;

/** The jobs as lines of a crontab. */
final class Crontab {
  private final Messages messages;
  private final Installation installation;

  Crontab(Messages messages, Installation installation) {
    this.messages = messages;
    this.installation = installation;
  }

  String text(List<Job> jobs) {
    StringBuilder text = new StringBuilder();
    Remarks.append(text, "# ", messages.text("job.crontab.head"));
    text.append("SHELL=/bin/sh\nPATH=/usr/local/bin:/usr/bin:/bin\nCRON_TZ=Asia/Shanghai\n");
    String mailTo = installation.mailTo();
    if (mailTo.isEmpty()) {
      Remarks.append(text, "# ", messages.text("job.crontab.no-mail"));
    } else {
      text.append("MAILTO=").append(mailTo).append('\n');
    }
    installation
        .variables()
        .forEach((name, value) -> text.append(name).append('=').append(quoted(value)).append('\n'));
    for (Job job : jobs) {
      text.append('\n');
      Remarks.append(text, "# ", messages.text("job." + job.topic() + ".does"));
      Remarks.append(text, "# ", messages.text("job." + job.topic() + ".silence"));
      // An unescaped percent sign ends the command.
      String line = ShellWords.line(installation.program(), job).replace("%", "\\%");
      text.append(fields(job.schedule())).append(' ').append(line).append('\n');
    }
    return text.toString();
  }

  /** Quotes keep blanks; cron knows no escapes within them. */
  private static String quoted(String value) {
    String mark = value.contains("\"") ? "'" : "\"";
    return mark + value + mark;
  }

  private static String fields(Schedule schedule) {
    String minute = Integer.toString(schedule.first().getMinute());
    String hour = Integer.toString(schedule.first().getHour());
    if (schedule.isInSteps()) {
      minute = "*/" + schedule.step().toMinutes();
      hour = hour + "-" + schedule.last().getHour();
    }
    String weekday =
        schedule.weekday().map(day -> Integer.toString(day.getValue() % 7)).orElse("*");
    return minute + " " + hour + " * * " + weekday;
  }
}
