package io.creditctl.core.score;

import io.creditctl.core.score.ScoreStore.RecordName;
import io.creditctl.core.score.scheme.Indicator;
import io.creditctl.core.score.scheme.Line;
import io.creditctl.core.score.scheme.Points;
import io.creditctl.core.score.scheme.SchemeText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a result came about, and how the next grade can be reached from what stands now.
 *
 * @param next empty where the grade is the best already
 */
public record Explanation(
    ScoreRun run,
    SchemeText scheme,
    Result result,
    List<Reason> reasons,
    Optional<NextGrade> next) {

  /**
   * One line of a result with its words.
   *
   * @param indicator empty where the line is a veto
   * @param record empty where the record is gone from the store
   */
  public record Reason(
      Line line, String title, Optional<Indicator> indicator, Optional<RecordName> record) {}

  /**
   * The grade above.
   *
   * @param missing how many points are missing, none where only vetoes or the limit stand before it
   * @param ways what can be done about single records, what brings most first
   * @param enough whether the ways that are {@link Way#chosen} together reach the grade
   */
  public record NextGrade(String grade, Optional<Points> missing, List<Way> ways, boolean enough) {}

  /**
   * A record whose repair would raise the score.
   *
   * @param regained what the score would gain if this record alone were gone
   * @param repairFrom from which day on repair can be asked for, as far as is known
   * @param fadesOn on which day of evaluation it no longer counts by itself
   * @param chosen whether it is among the fewest that reach the grade
   */
  public record Way(
      Line line,
      Optional<RecordName> record,
      Points regained,
      Optional<LocalDate> repairFrom,
      Optional<LocalDate> fadesOn,
      boolean chosen) {}
}
