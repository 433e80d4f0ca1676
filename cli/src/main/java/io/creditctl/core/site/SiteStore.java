package io.creditctl.core.site;

import io.creditctl.core.model.RecordId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where the records come from. */
public interface SiteStore {

  /** Looks at the store as it is now; what is written meanwhile is not seen. */
  Snapshot open(Collection<String> kinds);

  /** The store at one moment. */
  interface Snapshot extends AutoCloseable {

    /**
     * The records of a kind, void ones too, latest decision first, and of a day by document number;
     * close the stream.
     */
    Stream<SiteRow> records(String kind);

    /**
     * The rows of the records from one position to another, both included, in the same order; other
     * threads may ask while records are read.
     */
    Stream<Row> rows(long first, long last);

    /** The document numbers of records that were repaired by a day, in order. */
    List<String> repairedNumbers(LocalDate asOf);

    @Override
    void close();
  }

  /** The row of a record, by field code. */
  record Row(RecordId id, Map<String, String> values) {}
}
