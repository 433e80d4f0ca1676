package io.creditctl.core.score;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Answers which grades subjects hold; only results that were published or frozen count. */
public interface GradeBook {

  /** The grades of one subject on a day, one for each scheme at most, in the order of schemes. */
  List<HeldGrade> held(String subjectKey, LocalDate day);

  /**
   * The grades of every subject in a field of work on a day, in the order of subject keys. The
   * stream must be closed.
   *
   * @param domain a code such as {@code road}; its second levels count too
   */
  Stream<HeldGrade> holders(String domain, LocalDate day);
}
