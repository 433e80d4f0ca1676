package io.creditctl.core.push;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Takes over the receipts that a platform handed back in a file. */
public final class ReceiptService {
  private final PushPorts ports;
  private final Function<FieldMapping, ReceiptFileReader> readers;

  /**
   * @param readers gives the reader for what a platform calls the columns
   */
  public ReceiptService(PushPorts ports, Function<FieldMapping, ReceiptFileReader> readers) {
    this.ports = ports;
    this.readers = readers;
  }

  /**
   * What became of a file.
   *
   * @param settled lines that decided an entry
   * @param known lines whose entry was decided alike before
   * @param unmatched lines that decide nothing, and why
   */
  public record Report(long read, long settled, long known, List<Unmatched> unmatched) {}

  /** A line that decides nothing. */
  public record Unmatched(ReceiptLine line, Why why) {
    /** One that a gateway could not make anything of. */
    static Unmatched ofPulledLine(ReceiptLine line) {
      return new Unmatched(line, line.result().isEmpty() ? Why.WORD_UNKNOWN : Why.NO_ENTRY);
    }
  }

  /** Why a line decides nothing. */
  public enum Why {
    /** No entry of the target has this key or number. */
    NO_ENTRY,
    /** Several entries have this number. */
    AMBIGUOUS,
    /** The word for the result is not known. */
    WORD_UNKNOWN,
    /** The platform has not decided yet. */
    UNDECIDED,
    /** The entry does not wait for a receipt: it was not sent, or decided otherwise. */
    NOT_WAITING
  }

  /** Settles what the file's lines decide. */
  public Report importFile(Path file, String targetName, boolean rehearsal) {
    PushTarget target = ports.targets().target(targetName);
    List<ReceiptLine> lines = readers.apply(ports.targets().mapping(target)).read(file);
    Matching matching = new Matching(target);
    lines.forEach(matching::match);
    if (!rehearsal) {
      ports
          .outbox()
          .settle(
              matching.settlements,
              ports.tools().leases().self(),
              ports.tools().clock().instant(),
              target.reports());
    }
    return new Report(
        lines.size(), matching.settlements.size(), matching.known, matching.unmatched);
  }

  /** The lines of one file against the entries of one target. */
  private final class Matching {
    private final PushTarget target;
    private final DeliveryFactory deliveries;
    private final List<Settlement> settlements = new ArrayList<>();
    private final List<Unmatched> unmatched = new ArrayList<>();
    private final Map<Long, PushState> decided = new HashMap<>();
    private long known;

    Matching(PushTarget target) {
      this.target = target;
      this.deliveries = ports.deliveries(target);
    }

    void match(ReceiptLine line) {
      List<ClaimedEntry> entries = entries(line);
      Optional<PushState> verdict = line.result().flatMap(Matching::state);
      if (line.result().isEmpty()) {
        unmatched.add(new Unmatched(line, Why.WORD_UNKNOWN));
      } else if (entries.isEmpty()) {
        unmatched.add(new Unmatched(line, Why.NO_ENTRY));
      } else if (entries.size() > 1) {
        unmatched.add(new Unmatched(line, Why.AMBIGUOUS));
      } else if (verdict.isEmpty()) {
        unmatched.add(new Unmatched(line, Why.UNDECIDED));
      } else {
        settle(line, entries.get(0).id(), verdict.get());
      }
    }

    private void settle(ReceiptLine line, long entry, PushState verdict) {
      PushState present =
          decided.getOrDefault(entry, ports.outbox().entry(entry).orElseThrow().state());
      if (present == verdict) {
        known++;
      } else if (present == PushState.DELIVERED) {
        decided.put(entry, verdict);
        settlements.add(
            new Settlement(entry, verdict, line.receiptNo(), line.code(), line.message()));
      } else {
        unmatched.add(new Unmatched(line, Why.NOT_WAITING));
      }
    }

    private List<ClaimedEntry> entries(ReceiptLine line) {
      if (!line.key().isEmpty()) {
        return deliveries
            .recordOf(line.key(), target.name())
            .map(record -> ports.outbox().ofRecord(record))
            .orElse(List.of())
            .stream()
            .filter(entry -> entry.target().equals(target.name()))
            .flatMap(entry -> ports.ledger().row(entry.id()).stream())
            .filter(entry -> deliveries.key(entry, target.name()).equals(line.key()))
            .toList();
      }
      return line.documentNo().isEmpty()
          ? List.of()
          : ports.ledger().ofDocument(target.name(), line.documentNo(), line.kind());
    }

    private static Optional<PushState> state(Receipt.Result result) {
      return switch (result) {
        case ACCEPTED, DUPLICATE -> Optional.of(PushState.ACKNOWLEDGED);
        case REJECTED -> Optional.of(PushState.RETURNED);
        case RECEIVED -> Optional.empty();
      };
    }
  }
}
