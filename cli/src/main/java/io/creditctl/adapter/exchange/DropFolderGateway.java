package io.creditctl.adapter.exchange;

import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.Delivery.Action;
import io.creditctl.core.push.FieldMapping;
import io.creditctl.core.push.PlatformGateway;
import io.creditctl.core.push.Probe;
import io.creditctl.core.push.Probe.Part;
import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushFailure.Kind;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.Receipt;
import io.creditctl.core.push.Receipt.Result;
import io.creditctl.core.push.ReceiptLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Speaks protocol {@code file}: a file for each kind and class of subjects of a batch, and receipt
 * files in return.
 */
public final class DropFolderGateway implements PlatformGateway {
  /** What a template without a column for it cannot say. */
  static final String NO_WITHDRAWAL = "模板没有表示撤销的列, 请在字段对照里为状态列写上 withdrawn";

  private static final int MOST_NAMES = 10_000;

  private final PushTarget target;
  private final DropFolder folder;
  private final ReceiptFolder receipts;
  private final DropLedger ledger;
  private final FieldMapping mapping;
  private final Catalog catalog;
  private final Clock clock;

  /**
   * @throws CreditException FILE_NAME_PATTERN, or DROP_FOLDER_UNUSABLE with setting and folder
   */
  public DropFolderGateway(
      PushTarget target,
      DropSettings settings,
      ReceiptFiles receiptFiles,
      FieldMapping mapping,
      Catalog catalog,
      Clock clock) {
    this.target = target;
    this.folder = new DropFolder(settings, target.kinds().size() > 1);
    this.mapping = mapping;
    this.catalog = catalog;
    this.clock = clock;
    try {
      this.ledger = DropLedger.open(settings.ledger());
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.DROP_FOLDER_UNUSABLE, settings.ledger(), e.getClass().getSimpleName());
    }
    this.receipts = new ReceiptFolder(settings.receiptFolder(), receiptFiles, ledger);
  }

  @Override
  public List<Receipt> send(String requestId, List<Delivery> batch) {
    return inOrder(() -> ledger.alone(() -> deliver(requestId, batch)));
  }

  private List<Receipt> deliver(String requestId, List<Delivery> batch) throws IOException {
    folder.finish(ledger);
    receipts.look(); // what lies there now speaks of what was handed over before
    Map<String, List<Delivery>> groups = new LinkedHashMap<>();
    Map<String, Integer> times = new HashMap<>();
    List<Receipt> answers = new ArrayList<>(batch.size());
    for (Delivery delivery : batch) {
      FileForm form = form(delivery);
      if (delivery.action() == Action.WITHDRAW && !form.tellsWithdrawals()) {
        answers.add(receipt(delivery, Result.REJECTED, NO_WITHDRAWAL));
        continue;
      }
      if (ledger.handed(delivery.idempotencyKey()).isEmpty()) {
        String group = delivery.kind() + " " + folder.subjectClass(form, delivery);
        String document = group + " " + DropLedger.document(delivery.documentNo());
        // importers refuse a number that stands twice in a file
        int earlier = times.merge(document, 1, Integer::sum) - 1;
        groups.computeIfAbsent(group + " " + earlier, key -> new ArrayList<>()).add(delivery);
      }
      answers.add(receipt(delivery, Result.RECEIVED, ""));
    }
    for (List<Delivery> group : groups.values()) {
      write(requestId, group);
    }
    return answers;
  }

  private void write(String requestId, List<Delivery> group) throws IOException {
    FileForm form = form(group.get(0));
    Instant now = clock.instant();
    String name = freeName(form, group.get(0), now);
    folder.write(name, rows(requestId, group, form, now), () -> ledger.deliver(name, group));
  }

  private static List<List<String>> rows(
      String requestId, List<Delivery> group, FileForm form, Instant at) {
    List<List<String>> rows = new ArrayList<>(group.size() + 1);
    rows.add(form.header());
    group.forEach(delivery -> rows.add(form.row(delivery, requestId, at)));
    return rows;
  }

  /** A name that no file has or had; where names tell only the hour, the next hour has the next. */
  private String freeName(FileForm form, Delivery first, Instant now) {
    int tries = folder.pattern().counts() ? MOST_NAMES : 1;
    for (int number = 1; number <= tries; number++) {
      String name = folder.name(form, first, now, number);
      if (!folder.has(name) && !ledger.hasFile(name)) {
        return name;
      }
    }
    Instant next = now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
    throw new PushFailure(
        Kind.OVERLOADED,
        0,
        Duration.between(now, next),
        "the name of this hour's file is taken: " + folder.name(form, first, now, 1),
        null);
  }

  private FileForm form(Delivery delivery) {
    return new FileForm(catalog.kind(delivery.kind()), mapping.kind(delivery.kind()));
  }

  private static Receipt receipt(Delivery delivery, Result result, String message) {
    return new Receipt(delivery.idempotencyKey(), result, "", "", message);
  }

  @Override
  public boolean canBeAsked() {
    return true;
  }

  @Override
  public List<Receipt> receipts(String requestId, List<Delivery> asked) {
    return inOrder(
        () ->
            ledger.alone(
                () -> {
                  receipts.look();
                  List<Receipt> answers = new ArrayList<>();
                  for (Delivery delivery : asked) {
                    Optional<Receipt> answer = receipts.of(delivery);
                    if (answer.filter(r -> r.result() == Result.REJECTED).isPresent()) {
                      ledger.refuse(delivery.idempotencyKey());
                    }
                    answer.ifPresent(answers::add);
                  }
                  return answers;
                }));
  }

  @Override
  public List<ReceiptLine> unmatched() {
    return receipts.unmatched();
  }

  @Override
  public List<CreditException> unread() {
    return receipts.unread();
  }

  @Override
  public String preview(String requestId, List<Delivery> batch) {
    StringBuilder text = new StringBuilder();
    Map<String, List<Delivery>> groups = new LinkedHashMap<>();
    for (Delivery delivery : batch) {
      String name = folder.name(form(delivery), delivery, clock.instant(), 1);
      groups.computeIfAbsent(name, key -> new ArrayList<>()).add(delivery);
    }
    groups.forEach(
        (name, group) -> {
          text.append(folder.path(name)).append('\n');
          for (List<String> row : rows(requestId, group, form(group.get(0)), clock.instant())) {
            text.append(IdentityNumber.maskedIn(String.join(" | ", row))).append('\n');
          }
        });
    return text.toString();
  }

  @Override
  public Probe probe(String requestId) {
    return inOrder(
        () -> {
          folder.probe();
          receipts.probe();
          return Probe.right(Part.ADDRESS);
        });
  }

  private <T> T inOrder(DropLedger.Work<T> work) {
    try {
      return work.run();
    } catch (NoSuchFileException | NotDirectoryException | AccessDeniedException e) {
      String what = e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getFile();
      throw new PushFailure(Kind.PATH, 0, null, what, e);
    } catch (IOException e) {
      throw new PushFailure(Kind.TRANSIENT, 0, null, target.name() + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      ledger.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
