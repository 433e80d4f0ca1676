package io.creditctl.core.repair;

import io.creditctl.core.model.RecordId;
import java.util.Optional;

/** Evaluates a subject again because one of its records counts otherwise than before. */
@FunctionalInterface
public interface Reevaluation {
  /**
   * Does it; to do it twice changes nothing more.
   *
   * @return what it came to, such as the grade before and after; empty where the subject has none
   */
  Optional<String> rerun(String subjectKey, RecordId because, String actor);
}
