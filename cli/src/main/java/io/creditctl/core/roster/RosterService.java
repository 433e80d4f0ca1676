package io.creditctl.core.roster;

import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.model.CodeCheck;
import io.creditctl.core.model.CreditCode;
import io.creditctl.core.model.SubjectName;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.roster.RosterAnswer.Hit;
import io.creditctl.core.roster.RosterAnswer.MatchedBy;
import io.creditctl.core.roster.RosterAnswer.Result;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers who stands on a list. Not being able to check is never the same as being clear. */
public final class RosterService {
  private static final int LONGEST_NUMBER = 20;

  /** No firm has so many digits in its name; credit codes have at least eight, mostly more. */
  private static final int DIGITS_OF_NO_NAME = 8;

  private final RosterStore store;
  private final Clock clock;

  public RosterService(RosterStore store, Clock clock) {
    this.store = store;
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
    for (RosterList list : lists) {
      store.snapshotAt(list).ifPresent(at -> snapshots.put(list, at));
    }
    return snapshots;
  }

  /** The entries of a subject on a list on a day. */
  public List<RosterEntry> active(RosterList list, String creditCode, LocalDate day) {
    return store.byCode(list, creditCode).stream().filter(entry -> entry.activeOn(day)).toList();
  }

  /** The entries of a subject on a list on a day; who has no code is known by name alone. */
  public List<RosterEntry> active(RosterList list, SubjectRef subject, LocalDate day) {
    if (!subject.code().isEmpty()) {
      return active(list, subject.code(), day);
    }
    return store.byName(list, subject.normalisedName()).stream()
        .filter(entry -> entry.subject().key().equals(subject.key()) && entry.activeOn(day))
        .toList();
  }

  /** One check over any number of inputs. */
  public final class Check {
    private final RosterCheckRequest request;
    private final Optional<Instant> oldest;
    private final Optional<Result> obstacle;

    private Check(RosterCheckRequest request) {
      this.request = request;
      Map<RosterList, Instant> snapshots = snapshots(request.lists());
      boolean complete =
          !request.lists().isEmpty() && snapshots.keySet().containsAll(request.lists());
      this.oldest =
          complete ? snapshots.values().stream().min(Instant::compareTo) : Optional.empty();
      this.obstacle = obstacle(complete);
    }

    private Optional<Result> obstacle(boolean complete) {
      if (!complete) {
        return Optional.of(Result.UNKNOWN);
      }
      boolean stale =
          request
              .maxAge()
              .filter(age -> oldest.orElseThrow().plus(age).isBefore(clock.instant()))
              .isPresent();
      return stale ? Optional.of(Result.STALE) : Optional.empty();
    }

    /** What the lists say about one credit code or name. */
    public RosterAnswer ask(String input) {
      String text = input.strip();
      if (text.isEmpty()) {
        return answer(input, Result.UNKNOWN, List.of(), "empty");
      }
      if (!looksLikeNumber(text) && !holdsNumber(text)) {
        return judge(input, byName(text));
      }
      CodeCheck code = CreditCode.check(text);
      return code.ok()
          ? judge(input, byCode(code.code()))
          : answer(input, Result.UNKNOWN, byCode(code.code()), code.status().name());
    }

    private List<Hit> byCode(String code) {
      List<Hit> hits = new ArrayList<>();
      for (RosterList list : request.lists()) {
        for (RosterEntry entry : active(list, code, request.asOf())) {
          hits.add(new Hit(entry, MatchedBy.CODE));
        }
      }
      return hits;
    }

    private List<Hit> byName(String name) {
      List<Hit> hits = new ArrayList<>();
      for (RosterList list : request.lists()) {
        for (RosterEntry entry : store.byName(list, SubjectName.normalise(name))) {
          if (entry.activeOn(request.asOf())) {
            boolean same = entry.subject().name().equals(name);
            hits.add(new Hit(entry, same ? MatchedBy.NAME : MatchedBy.NORMALISED_NAME));
          }
        }
      }
      return hits;
    }

    private RosterAnswer judge(String input, List<Hit> hits) {
      if (hits.isEmpty()) {
        return answer(
            input, obstacle.orElse(Result.CLEAR), hits, obstacle.map(Result::name).orElse(""));
      }
      boolean byCode = hits.get(0).matchedBy() == MatchedBy.CODE;
      return answer(input, byCode ? Result.HIT : Result.POSSIBLE, hits, "");
    }

    private RosterAnswer answer(String input, Result result, List<Hit> hits, String problem) {
      return new RosterAnswer(input, result, hits, oldest, problem);
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
