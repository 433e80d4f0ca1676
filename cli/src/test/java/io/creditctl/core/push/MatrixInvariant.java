package io.creditctl.core.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.model.RecordId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What holds when a push has come to rest, whatever went wrong on the way: both logs agree. */
final class MatrixInvariant {
  /** A record and its revision in a number that we gave. */
  private static final Pattern OUR_NUMBER = Pattern.compile(".*:(R-\\d+):(\\d+)[.:].*");

  private final Outbox outbox;
  private final String target;
  private final List<Map<String, Object>> taken;

  /**
   * @param taken what the platform took, oldest first
   */
  MatrixInvariant(Outbox outbox, String target, List<Map<String, Object>> taken) {
    this.outbox = outbox;
    this.target = target;
    this.taken = taken;
  }

  /** Every entry has come to an end, and of those only what is refused with a reason came back. */
  void assertNothingIsLeft(int refused, Predicate<OutboxEntry> refusable) {
    assertThat(
            Stream.of(PushState.PENDING, PushState.IN_FLIGHT, PushState.DELIVERED, PushState.DEAD))
        .as("states without a next step")
        .allMatch(state -> outbox.entries(target, state, 1000).isEmpty());
    List<OutboxEntry> returned = outbox.entries(target, PushState.RETURNED, 1000);
    assertThat(returned)
        .as("returned")
        .allMatch(refusable)
        .allMatch(entry -> !entry.message().isBlank());
    assertThat(returned)
        .as("records that were returned")
        .filteredOn(entry -> entry.action() == Delivery.Action.UPSERT)
        .hasSize(refused);
  }

  /** Of each of the records, the platform has each revision once and in order. */
  void assertArrived(int records) {
    IntStream.rangeClosed(1, records)
        .mapToObj(record -> outbox.ofRecord(new RecordId(record)))
        .forEach(this::assertArrived);
  }

  private void assertArrived(List<OutboxEntry> ours) {
    OutboxEntry latest = ours.get(ours.size() - 1);
    List<Map<String, Object>> theirs = taken(latest);
    long acknowledged = count(ours, entry -> entry.state() == PushState.ACKNOWLEDGED);
    long perhaps = count(ours, entry -> entry.state() == PushState.SUPERSEDED);

    assertThat((long) theirs.size())
        .as("revisions of %s that the platform has", latest.record())
        .isBetween(acknowledged, acknowledged + perhaps);
    assertThat(theirs)
        .extracting(MatrixInvariant::revision)
        .as("their order")
        .isSorted()
        .doesNotHaveDuplicates();
    if (latest.state() == PushState.ACKNOWLEDGED) {
      assertThat(theirs.get(theirs.size() - 1).get("action"))
          .isEqualTo(latest.action() == Delivery.Action.WITHDRAW ? "withdraw" : "upsert");
    } else if (latest.action() == Delivery.Action.UPSERT) {
      assertThat(theirs).isEmpty();
    }
  }

  private List<Map<String, Object>> taken(OutboxEntry entry) {
    return taken.stream()
        .filter(line -> line.get("kind").equals(entry.kind()))
        .filter(line -> isAbout(line, entry))
        .toList();
  }

  private static boolean isAbout(Map<String, Object> line, OutboxEntry entry) {
    Matcher number = OUR_NUMBER.matcher(line.get("record").toString());
    return number.matches()
        ? number.group(1).equals(entry.record().toString())
        : (line.get("record") + " " + line.get("about")).contains(entry.documentNo());
  }

  private static int revision(Map<String, Object> line) {
    Matcher number = OUR_NUMBER.matcher(line.get("record").toString());
    return number.matches() ? Integer.parseInt(number.group(2)) : (Integer) line.get("revision");
  }

  private static long count(List<OutboxEntry> entries, Predicate<OutboxEntry> which) {
    return entries.stream().filter(which).count();
  }

  /** However often a revision was sent: never after a later one of its record. */
  static void assertInOrder(List<Delivery> sent) {
    Map<String, Integer> latest = new HashMap<>();
    for (Delivery delivery : sent) {
      Integer before = latest.put(delivery.recordId(), delivery.revision());
      assertThat(before == null || before <= delivery.revision())
          .as("%s: revision %d after %d", delivery.recordId(), delivery.revision(), before)
          .isTrue();
    }
  }
}
