package io.creditctl.adapter.exchange;

import io.creditctl.adapter.exchange.DropLedger.Handed;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.Receipt;
import io.creditctl.core.push.ReceiptLine;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The folder of a platform's receipts. A receipt speaks of what was handed over before it was first
 * seen; of several about one record the last counts, and what speaks of none is only reported.
 */
final class ReceiptFolder {
  private final Path folder;
  private final ReceiptFiles files;
  private final DropLedger ledger;
  private final Map<String, List<Told>> byDocument = new HashMap<>();
  private final Map<String, List<Told>> byKey = new HashMap<>();
  private final Set<String> read = new HashSet<>();
  private final List<ReceiptLine> unmatched = new ArrayList<>();
  private final List<CreditException> unread = new ArrayList<>();

  /**
   * A line of a receipt file.
   *
   * @param sent the file of ours that its file is named after; such a receipt speaks of no other
   * @param seen when its file was first there
   */
  private record Told(ReceiptLine line, Optional<String> sent, long seen) {}

  ReceiptFolder(Path folder, ReceiptFiles files, DropLedger ledger) {
    this.folder = folder;
    this.files = files;
    this.ledger = ledger;
  }

  /** Notes which files are there. */
  void look() throws IOException {
    List<String> fresh = new ArrayList<>();
    for (Path file : present()) {
      String name = version(file);
      if (ledger.seen(name).isEmpty()) {
        fresh.add(name);
      }
    }
    ledger.see(fresh);
  }

  /** What the platform says of a delivery; empty when it says nothing, or nothing clear. */
  Optional<Receipt> of(Delivery delivery) throws IOException {
    readNew();
    Optional<Handed> handed = ledger.handed(delivery.idempotencyKey());
    List<Told> told = new ArrayList<>(byKey.getOrDefault(delivery.idempotencyKey(), List.of()));
    told.addAll(byDocument.getOrDefault(DropLedger.document(delivery.documentNo()), List.of()));
    return told.stream()
        .filter(one -> handed.map(Handed::time).orElse(0L) < one.seen())
        .filter(one -> isAbout(one, delivery, handed))
        .reduce((earlier, later) -> later.seen() >= earlier.seen() ? later : earlier)
        .flatMap(one -> one.line().of(delivery));
  }

  private boolean isAbout(Told told, Delivery delivery, Optional<Handed> handed) {
    if (told.sent().isPresent() && handed.isPresent()) {
      return told.sent().get().equals(handed.get().file()); // which holds one kind only
    }
    ReceiptLine line = told.line();
    boolean kind =
        line.kind().isEmpty()
            ? ledger.kindsOf(DropLedger.document(delivery.documentNo())).size() <= 1
            : line.kind().equals(delivery.kind());
    return kind || !line.key().isEmpty();
  }

  /** The lines, so far, from which nothing follows. */
  List<ReceiptLine> unmatched() {
    return List.copyOf(unmatched);
  }

  /** Why files, so far, could not be read. */
  List<CreditException> unread() {
    return List.copyOf(unread);
  }

  private void readNew() throws IOException {
    for (Path file : present()) {
      String version = version(file);
      Optional<Long> seen = ledger.seen(version);
      if (seen.isPresent() && read.add(version)) {
        read(file, seen.get());
      }
    }
  }

  /** One file that cannot be read does not keep the others from being heard. */
  private void read(Path file, long seen) {
    List<ReceiptLine> lines;
    try {
      lines = files.read(file);
    } catch (CreditException e) {
      unread.add(e);
      return;
    }
    String name = file.getFileName().toString();
    Optional<String> sent = ledger.fileNamedIn(name);
    lines.forEach(line -> take(new Told(line, sent, seen)));
  }

  private void take(Told told) {
    ReceiptLine line = told.line();
    String document = DropLedger.document(line.documentNo());
    if (ledger.kindsOf(document).isEmpty() && ledger.handed(line.key()).isEmpty()) {
      unmatched.add(line);
    } else if (line.result().isEmpty()) {
      unmatched.add(line);
    } else if (line.key().isEmpty()) {
      byDocument.computeIfAbsent(document, key -> new ArrayList<>()).add(told);
    } else {
      byKey.computeIfAbsent(line.key(), key -> new ArrayList<>()).add(told);
    }
  }

  private List<Path> present() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of(); // the platform makes it with its first receipt
    }
    List<Path> present = new ArrayList<>();
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(folder, entry -> isReceipt(entry))) {
      entries.forEach(present::add);
    }
    present.sort(null);
    return present;
  }

  private static boolean isReceipt(Path entry) throws IOException {
    return Files.isRegularFile(entry) && !entry.getFileName().toString().startsWith(".");
  }

  /** A file that was changed is another one. */
  private static String version(Path file) throws IOException {
    BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
    return file.getFileName() + "|" + facts.size() + "|" + facts.lastModifiedTime().toMillis();
  }

  /** Whether the folder can be read; it need not be there yet. */
  void probe() throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    present();
  }
}
