package io.creditctl.core.record;

import io.creditctl.core.catalog.Mapping;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What to import, and how.
 *
 * @param kind the record kind, empty to tell it from the header
 * @param sheet name or number of the only sheet to read, empty to choose by the headers
 * @param mapping what a person says about the files' columns
 * @param source the unit that hands the files in, used where a row names none; may be empty
 * @param encoding see {@link TableReader}
 * @param mode what happens to a file with faulty rows
 * @param destination whether anything is kept
 * @param rejects opens for each table where its rows go with their findings
 * @param actor who imports
 * @param cleaning how rows are cleaned before they are checked; empty to take them as they are
 */
public record ImportRequest(
    List<InputFile> files,
    Optional<String> kind,
    Optional<String> sheet,
    Mapping mapping,
    String source,
    String encoding,
    Mode mode,
    Destination destination,
    Function<Table.Name, RejectSink> rejects,
    String actor,
    Optional<Cleaning> cleaning) {

  /** The same with its rows cleaned, and kept or not. */
  public ImportRequest cleaned(Cleaning how, Destination where) {
    return new ImportRequest(
        files,
        kind,
        sheet,
        mapping,
        source,
        encoding,
        mode,
        where,
        rejects,
        actor,
        Optional.of(how));
  }

  /** What happens to a file with faulty rows. */
  public enum Mode {
    /** None of its rows is stored. */
    ABORT,
    /** Its good rows are stored, the others are listed. */
    SKIP
  }

  /** Whether anything is kept. */
  public enum Destination {
    STORE,
    /** Goes all the way against the store and takes everything back. */
    REHEARSAL,
    /** Checks the file; the store is only asked about codes, and stays as it is. */
    CHECK_ONLY
  }
}
