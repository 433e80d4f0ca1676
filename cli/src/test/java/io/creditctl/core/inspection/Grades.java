package io.creditctl.core.inspection;

import io.creditctl.core.score.GradeBook;
import io.creditctl.core.score.HeldGrade;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A grade book that a test writes into. */
public final class Grades implements GradeBook {
  private final List<HeldGrade> all = new ArrayList<>();

  public Grades give(String subject, String scheme, String domain, String grade) {
    LocalDate from = LocalDate.of(2026, 1, 1);
    all.add(new HeldGrade(subject, scheme, domain, grade, from, from.plusYears(1)));
    return this;
  }

  @Override
  public List<HeldGrade> held(String subjectKey, LocalDate day) {
    return all.stream().filter(held -> held.subjectKey().equals(subjectKey)).toList();
  }

  @Override
  public Stream<HeldGrade> holders(String domain, LocalDate day) {
    return all.stream()
        .filter(held -> (held.domain() + "/").startsWith(domain + "/"))
        .sorted(Comparator.comparing(HeldGrade::subjectKey));
  }
}
