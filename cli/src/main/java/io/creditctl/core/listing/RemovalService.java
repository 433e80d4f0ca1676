package io.creditctl.core.listing;

import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.casework.CaseQuery;
import io.creditctl.core.casework.CaseService;
import io.creditctl.core.casework.CaseType;
import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.disclosure.WithdrawalService;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.listing.Removal.Via;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.record.RecordService;
import io.creditctl.core.record.StoredRecord;
import io.creditctl.core.roster.RosterStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Takes entries off the lists: by a step of their case, or where they have none, by themselves. */
public final class RemovalService {
  private final CaseService cases;
  private final ListingService listings;
  private final ListingEffects effects;
  private final RecordService records;
  private final WithdrawalService withdrawals;
  private final RosterStore rosters;

  public RemovalService(
      CaseService cases,
      ListingService listings,
      ListingEffects effects,
      RecordService records,
      WithdrawalService withdrawals,
      RosterStore rosters) {
    this.cases = cases;
    this.listings = listings;
    this.effects = effects;
    this.records = records;
    this.withdrawals = withdrawals;
    this.rosters = rosters;
  }

  /**
   * Takes one entry off its list.
   *
   * @param entryOrCase the entry's record or document number, or the number of its case
   * @param documentNo of the decision, empty where there is none
   * @throws CreditException RECORD_NOT_FOUND, NOT_LISTED for a record of another kind or one that
   *     is off the list, LISTING_NOT_OVER before the last day has passed
   */
  public Removal remove(String entryOrCase, Via via, String documentNo, Act act) {
    Optional<CaseFile> named = caseNamed(entryOrCase);
    String entry =
        named
            .map(
                file ->
                    ListingFacts.entry(file)
                        .map(Object::toString)
                        .orElseThrow(() -> new CreditException(ErrorCode.NOT_LISTED, file.id())))
            .orElse(entryOrCase);
    return remove(records.find(entry), via, documentNo, act);
  }

  private Optional<CaseFile> caseNamed(String text) {
    String prefix = cases.type(ListingService.TYPE).prefix() + "-";
    return text.toUpperCase(Locale.ROOT).startsWith(prefix)
        ? Optional.of(cases.get(ListingService.TYPE, text))
        : Optional.empty();
  }

  private Removal remove(StoredRecord entry, Via via, String documentNo, Act act) {
    Optional<CaseFile> file = caseOf(entry);
    checkListed(entry, file);
    LocalDate since = via == Via.EXPIRE ? lastDay(entry, act.day()).plusDays(1) : act.day();
    if (file.isPresent()) {
      Map<String, String> facts = Map.of(ListingFacts.REMOVAL_NO, documentNo);
      listings.take(file.get().id().toString(), via.step(), facts, act);
    } else {
      effects.remove(entry, via.ground(), act);
    }
    return new Removal(entry, via.ground(), since, file.map(CaseFile::id));
  }

  /** Where there is a case, its state says what can be done; what was cut short is finished. */
  private void checkListed(StoredRecord entry, Optional<CaseFile> file) {
    boolean list = Stream.of(RosterList.values()).anyMatch(any -> is(any, entry));
    boolean gone = withdrawals.find(entry.id()).filter(Removal::isOne).isPresent();
    if (!list || entry.voided() || gone && file.isEmpty()) {
      throw new CreditException(ErrorCode.NOT_LISTED, entry.id());
    }
  }

  private static boolean is(RosterList list, StoredRecord entry) {
    return list.kindCode().equals(entry.kind());
  }

  private static LocalDate lastDay(StoredRecord entry, LocalDate day) {
    return entry
        .validUntil()
        .filter(last -> last.isBefore(day))
        .orElseThrow(
            () ->
                new CreditException(
                    ErrorCode.LISTING_NOT_OVER,
                    entry.id(),
                    entry.validUntil().map(LocalDate::toString).orElse("-")));
  }

  private Optional<CaseFile> caseOf(StoredRecord entry) {
    return cases.list(CaseQuery.of(ListingService.TYPE).about(entry.subject().key())).stream()
        .filter(file -> !file.state().equals(CaseType.VOID))
        .filter(file -> ListingFacts.entry(file).filter(entry.id()::equals).isPresent())
        .findFirst();
  }

  /**
   * Takes everybody off the lists whose last day has passed, one after the other; it can be run
   * again, and finishes what was cut short.
   */
  public List<Removal> expire(Act act) {
    List<Removal> removals = new ArrayList<>();
    for (RecordId id : over(act.day())) {
      StoredRecord entry = records.find(id.toString());
      Act rests = act.withBasis(act.basis().isBlank() ? entry.documentNo() : act.basis());
      removals.add(remove(entry, Via.EXPIRE, "", rests));
    }
    return removals;
  }

  private Set<RecordId> over(LocalDate day) {
    Set<RecordId> over = new LinkedHashSet<>();
    for (RosterList list : RosterList.values()) {
      if (list != RosterList.NONE) {
        rosters.lapsed(list, day).forEach(entry -> over.add(entry.id()));
      }
    }
    String type = ListingService.TYPE;
    Stream.of(ListingEffects.LISTED, ListingEffects.PUBLISHED)
        .flatMap(state -> cases.list(CaseQuery.of(type).in(state)).stream())
        .filter(file -> LocalDate.parse(file.fact(ListingFacts.UNTIL)).isBefore(day))
        .forEach(file -> ListingFacts.entry(file).ifPresent(over::add));
    return over;
  }
}
