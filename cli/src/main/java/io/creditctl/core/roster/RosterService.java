package io.creditctl.core.roster;

import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.model.CodeCheck;
import io.creditctl.core.model.CreditCode;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.model.SubjectName;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.person.Identities;
import io.creditctl.core.roster.RosterAnswer.Hit;
import io.creditctl.core.roster.RosterAnswer.MatchedBy;
import io.creditctl.core.roster.RosterAnswer.Result;
import io.creditctl.core.roster.RosterStore.Freshness;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Answers who stands on a list. Not being able to check is never the same as being clear. */
public final class RosterService {
  private static final int LONGEST_NUMBER = 20;

  /** No firm has so many digits in its name; credit codes have at least eight, mostly more. */
  private static final int DIGITS_OF_NO_NAME = 8;

  private static final String NO_NUMBERS = "NUMBERS";
  private static final String EXPIRED = "EXPIRED";

  private final RosterStore store;
  private final Identities identities;
  private final Clock clock;

  public RosterService(RosterStore store, Identities identities, Clock clock) {
    this.store = store;
    this.identities = identities;
    this.clock = clock;
  }

  /** Prepares a check, so that many inputs rest on the same snapshots. */
  public Check check(RosterCheckRequest request) {
    return new Check(request);
  }

  /** Entries of a list that are active on a day, or all of them. */
  public List<RosterEntry> entries(RosterList list, Optional<LocalDate> activeOn) {
    return store.entries(list).stream()
        .filter(entry -> activeOn.map(entry::activeOn).orElse(true))
        .toList();
  }

  /** When each of the lists was last imported; lists that never were are absent. */
  public Map<RosterList, Instant> snapshots(Set<RosterList> lists) {
    Map<RosterList, Instant> snapshots = new EnumMap<>(RosterList.class);
    freshness(lists).forEach((list, fresh) -> snapshots.put(list, fresh.at()));
    return snapshots;
  }

  /** How fresh each of the lists is; lists that never came are absent. */
  public Map<RosterList, Freshness> freshness(Set<RosterList> lists) {
    Map<RosterList, Freshness> freshness = new EnumMap<>(RosterList.class);
    for (RosterList list : lists) {
      store.freshness(list).ifPresent(fresh -> freshness.put(list, fresh));
    }
    return freshness;
  }

  /** The entries of a subject on a list on a day. */
  public List<RosterEntry> active(RosterList list, SubjectRef subject, LocalDate day) {
    return active(
        subject.knownByNumber()
            ? store.byPerson(list, subject.key())
            : store.bySubject(list, subject.key()),
        day);
  }

  private static List<RosterEntry> active(List<RosterEntry> entries, LocalDate day) {
    return entries.stream().filter(entry -> entry.activeOn(day)).toList();
  }

  /** Why nobody can be cleared. */
  private record Obstacle(Result result, String problem) {
    static Obstacle of(Result result) {
      return new Obstacle(result, result.name());
    }
  }

  /** One check over any number of inputs. */
  public final class Check {
    private final RosterCheckRequest request;
    private final Optional<Instant> oldest;
    private final Optional<Obstacle> obstacle;

    private Check(RosterCheckRequest request) {
      this.request = request;
      Map<RosterList, Freshness> lists = freshness(request.lists());
      boolean complete = !request.lists().isEmpty() && lists.keySet().containsAll(request.lists());
      this.oldest =
          complete
              ? lists.values().stream().map(Freshness::at).min(Instant::compareTo)
              : Optional.empty();
      this.obstacle = complete ? age(lists.values()) : Optional.of(Obstacle.of(Result.UNKNOWN));
    }

    private Optional<Obstacle> age(Collection<Freshness> lists) {
      Instant now = clock.instant();
      if (lists.stream()
          .flatMap(list -> list.expiresAt().stream())
          .anyMatch(end -> !now.isBefore(end))) {
        return Optional.of(new Obstacle(Result.STALE, EXPIRED));
      }
      boolean stale =
          request.maxAge().filter(age -> oldest.orElseThrow().plus(age).isBefore(now)).isPresent();
      return stale ? Optional.of(Obstacle.of(Result.STALE)) : Optional.empty();
    }

    /** What the lists say about one credit code, name or identity number. */
    public RosterAnswer ask(String input) {
      String text = input.strip();
      if (text.isEmpty()) {
        return answer(input, Result.UNKNOWN, List.of(), "empty");
      }
      if (!looksLikeNumber(text) && !holdsNumber(text)) {
        return judge(input, byName(text));
      }
      CodeCheck code = CreditCode.check(text);
      CodeCheck number = IdentityNumber.check(text);
      List<Hit> hits = new ArrayList<>(byCode(code.code()));
      if (number.ok()) {
        hits.addAll(byNumber(number.code()));
      }
      if (code.ok() || number.ok() && (!hits.isEmpty() || numbersGiven())) {
        return judge(input, hits);
      }
      String problem = number.ok() ? NO_NUMBERS : code.status().name();
      return answer(input, Result.UNKNOWN, hits, problem);
    }

    /** A list without identity numbers says nothing about one. */
    private boolean numbersGiven() {
      return obstacle.isPresent() || request.lists().stream().allMatch(store::givesNumbers);
    }

    private List<Hit> byCode(String code) {
      return hits(list -> store.bySubject(list, code), entry -> MatchedBy.CODE);
    }

    private List<Hit> byNumber(String number) {
      return identities
          .personKey(number)
          .map(key -> hits(list -> store.byPerson(list, key), entry -> MatchedBy.NUMBER))
          .orElse(List.of());
    }

    private List<Hit> byName(String name) {
      return hits(
          list -> store.byName(list, SubjectName.normalise(name)),
          entry ->
              entry.subject().name().equals(name) ? MatchedBy.NAME : MatchedBy.NORMALISED_NAME);
    }

    private List<Hit> hits(
        Function<RosterList, List<RosterEntry>> find, Function<RosterEntry, MatchedBy> match) {
      List<Hit> hits = new ArrayList<>();
      for (RosterList list : request.lists()) {
        for (RosterEntry entry : active(find.apply(list), request.asOf())) {
          hits.add(new Hit(entry, match.apply(entry)));
        }
      }
      return hits;
    }

    private RosterAnswer judge(String input, List<Hit> hits) {
      if (hits.isEmpty()) {
        return answer(
            input,
            obstacle.map(Obstacle::result).orElse(Result.CLEAR),
            hits,
            obstacle.map(Obstacle::problem).orElse(""));
      }
      boolean exact = hits.get(0).matchedBy().exact();
      return answer(input, exact ? Result.HIT : Result.POSSIBLE, hits, "");
    }

    private RosterAnswer answer(String input, Result result, List<Hit> hits, String problem) {
      return new RosterAnswer(IdentityNumber.maskedIn(input), result, hits, oldest, problem);
    }

    /**
     * A code with something around it, or inside it, is a damaged code and no name: it clears
     * nobody.
     */
    private static boolean holdsNumber(String text) {
      int digits = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        digits += c >= '0' && c <= '9' || c >= '０' && c <= '９' ? 1 : 0;
      }
      return digits >= DIGITS_OF_NO_NAME;
    }

    /** Codes have no Chinese characters; names do, or are too long for a code. */
    private static boolean looksLikeNumber(String text) {
      if (text.length() > LONGEST_NUMBER) {
        return false;
      }
      boolean digit = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean wide = c >= '０' && c <= 'ｚ';
        if (c > '~' && !wide) {
          return false;
        }
        digit |= c >= '0' && c <= '9' || c >= '０' && c <= '９';
      }
      return digit;
    }
  }
}
