package io.creditctl.core.site;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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

    /** The same from one position to another, both included. */
    Stream<SiteRow> between(long first, long last);

    /** The document numbers of records that were repaired by a day, in order. */
    List<String> repairedNumbers(LocalDate asOf);

    @Override
    void close();
  }
}
