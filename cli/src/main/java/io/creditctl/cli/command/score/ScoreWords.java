package io.creditctl.cli.command.score;

import io.creditctl.cli.output.Tone;
import io.creditctl.cli.text.Messages;
import io.creditctl.core.model.Period;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.score.RunState;
import io.creditctl.core.score.ScoreRun;
import io.creditctl.core.score.scheme.Points;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the commands of evaluation say alike. */
final class ScoreWords {
  private final Messages messages;

  ScoreWords(Messages messages) {
    this.messages = messages;
  }

  String state(RunState state) {
    return messages.text("score.state." + state.name());
  }

  static Tone tone(RunState state) {
    return state == RunState.DRAFT ? Tone.WARN : Tone.NONE;
  }

  /** As it is typed where it is a whole year, quarter or month. */
  static String period(Period period) {
    int months = period.wholeMonths().orElse(0);
    String year = Integer.toString(period.from().getYear());
    int month = period.from().getMonthValue();
    if (months == 12 && month == 1) {
      return year;
    }
    if (months == 3 && month % 3 == 1) {
      return year + "-Q" + (month / 3 + 1);
    }
    return months == 1
        ? period.from().toString().substring(0, 7)
        : period.from() + "/" + period.to();
  }

  /** Points with their sign. */
  static String signed(Points points) {
    return points.compareTo(Points.ZERO) > 0 ? "+" + points : points.toString();
  }

  static String score(Optional<Points> score) {
    return score.map(Points::toString).orElse("-");
  }

  /** The credit code behind a subject's key, empty where it has none. */
  static String code(String subjectKey) {
    return SubjectRef.ofKey(subjectKey, "", "", "").code();
  }

  static Map<String, Object> period(ScoreRun run) {
    Map<String, Object> period = new LinkedHashMap<>();
    period.put("from", run.period().from());
    period.put("to", run.period().to());
    return period;
  }
}
