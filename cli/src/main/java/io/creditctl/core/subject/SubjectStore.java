package io.creditctl.core.subject;

import io.creditctl.core.model.SubjectRef;
import java.util.List;
import java.util.Optional;

/** Where the subjects of all records are kept. */
public interface SubjectStore {

  /** The subject with this key: a credit code, or as {@link SubjectRef} makes it. */
  Optional<SubjectRef> byKey(String key);

  /** Subjects whose name is equal after normalising; different firms can be. */
  List<SubjectRef> byName(String normalisedName);

  /** Subjects that once had a name which is equal after normalising. */
  List<SubjectRef> byFormerName(String normalisedName);

  /**
   * Subjects whose code begins with the text or whose normalised name, present or former, contains
   * it, by name.
   */
  List<SubjectRef> search(String normalisedText, int limit);

  /** How many subjects {@link #search} would find without a limit. */
  long count(String normalisedText);
}
