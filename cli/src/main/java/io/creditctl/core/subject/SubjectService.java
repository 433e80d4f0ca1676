package io.creditctl.core.subject;

import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.CodeCheck;
import io.creditctl.core.model.CreditCode;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.SubjectName;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.person.Identities;
import io.creditctl.core.push.Outbox;
import io.creditctl.core.push.OutboxEntry;
import io.creditctl.core.record.RecordQuery;
import io.creditctl.core.record.RecordStore;
import io.creditctl.core.record.StoredRecord;
import io.creditctl.core.roster.RosterEntry;
import io.creditctl.core.roster.RosterService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together what is known of a subject. */
public final class SubjectService {
  /** Base data is the heading, list entries stand under their list. */
  private static final Set<String> SHOWN_ELSEWHERE =
      Set.of("subject", "blacklist", "redlist", "watchlist");

  private final SubjectStore subjects;
  private final RecordStore records;
  private final RosterService rosters;
  private final Outbox outbox;
  private final Identities identities;

  public SubjectService(
      SubjectStore subjects,
      RecordStore records,
      RosterService rosters,
      Outbox outbox,
      Identities identities) {
    this.subjects = subjects;
    this.records = records;
    this.rosters = rosters;
    this.outbox = outbox;
    this.identities = identities;
  }

  /**
   * The file of the subject with this credit code, identity number, name or record identifier.
   *
   * @throws CreditException SUBJECT_NOT_FOUND, or SUBJECT_AMBIGUOUS with the candidates where
   *     several subjects have the name
   */
  public SubjectFile show(String term, LocalDate asOf) {
    SubjectRef subject = find(term);
    Map<RosterList, List<RosterEntry>> lists = new EnumMap<>(RosterList.class);
    for (RosterList list : RosterList.values()) {
      if (list != RosterList.NONE) {
        lists.put(list, rosters.active(list, subject, asOf));
      }
    }
    return new SubjectFile(subject, lists, rosters.snapshots(lists.keySet()), entries(subject));
  }

  private List<SubjectFile.Entry> entries(SubjectRef subject) {
    RecordQuery query =
        new RecordQuery("", "", Optional.empty(), subject.key(), Optional.empty(), false);
    List<StoredRecord> stored;
    try (Stream<StoredRecord> stream = records.list(query)) {
      stored =
          stream
              .filter(record -> !SHOWN_ELSEWHERE.contains(record.kind()))
              .sorted(
                  Comparator.comparing(
                          (StoredRecord record) -> record.decidedOn().orElse(LocalDate.MIN))
                      .reversed()
                      .thenComparing(record -> record.id().number()))
              .toList();
    }
    List<SubjectFile.Entry> entries = new ArrayList<>();
    for (StoredRecord record : stored) {
      entries.add(new SubjectFile.Entry(record, latestPerTarget(record.id())));
    }
    return entries;
  }

  private List<OutboxEntry> latestPerTarget(RecordId record) {
    Map<String, OutboxEntry> latest = new LinkedHashMap<>();
    for (OutboxEntry entry : outbox.ofRecord(record)) {
      latest.put(entry.target(), entry);
    }
    return List.copyOf(latest.values());
  }

  /**
   * The subject with this credit code, identity number, name or record identifier.
   *
   * @throws CreditException as {@link #show}
   */
  public SubjectRef find(String term) {
    String text = term.strip();
    Optional<RecordId> record = RecordId.parse(text);
    if (record.isPresent()) {
      return records
          .find(record.get())
          .map(StoredRecord::subject)
          .map(subject -> subjects.byKey(subject.key()).orElse(subject))
          .orElseThrow(() -> new CreditException(ErrorCode.RECORD_NOT_FOUND, text));
    }
    return subjects
        .byKey(CreditCode.check(text).code())
        .or(() -> byNumber(text))
        .orElseGet(() -> byName(text));
  }

  private Optional<SubjectRef> byNumber(String text) {
    CodeCheck number = IdentityNumber.check(text);
    return number.ok()
        ? identities.personKey(number.code()).flatMap(subjects::byKey)
        : Optional.empty();
  }

  /**
   * Several subjects may be equal after normalising; one that is equal to the letter goes first.
   */
  private SubjectRef byName(String name) {
    String normalised = SubjectName.normalise(name);
    List<SubjectRef> present = subjects.byName(normalised);
    List<SubjectRef> found = present.isEmpty() ? subjects.byFormerName(normalised) : present;
    List<SubjectRef> exact = found.stream().filter(subject -> subject.name().equals(name)).toList();
    List<SubjectRef> candidates = exact.isEmpty() ? found : exact;
    if (candidates.isEmpty()) {
      throw new CreditException(
          ErrorCode.SUBJECT_NOT_FOUND,
          IdentityNumber.maskedIn(name),
          CreditCode.suggest(name).orElse(""));
    }
    if (candidates.size() > 1) {
      throw new CreditException(
          ErrorCode.SUBJECT_AMBIGUOUS,
          name,
          candidates.stream()
              .map(subject -> subject.name() + " " + identifier(subject))
              .collect(Collectors.joining("; ")));
    }
    return candidates.get(0);
  }

  /** What tells a subject from its namesakes: the code, or one of the records of who has none. */
  private String identifier(SubjectRef subject) {
    if (!subject.code().isEmpty()) {
      return subject.code();
    }
    RecordQuery query =
        new RecordQuery("", "", Optional.empty(), subject.key(), Optional.empty(), true);
    try (Stream<StoredRecord> stored = records.list(query)) {
      return stored.findFirst().map(record -> record.id().toString()).orElse("");
    }
  }

  /** Subjects whose code begins with the text or whose name contains it. */
  public SearchResult search(String text, int limit) {
    String normalised = SubjectName.normalise(text);
    return new SearchResult(subjects.search(normalised, limit), subjects.count(normalised));
  }

  /** The first matches and how many there are. */
  public record SearchResult(List<SubjectRef> subjects, long total) {}
}
