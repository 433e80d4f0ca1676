package io.creditctl.core.roster;

import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.model.CodeCheck;
import io.creditctl.core.model.CreditCode;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.SubjectName;
import io.creditctl.core.person.Identities;
import io.creditctl.core.roster.RosterAnswer.Hit;
import io.creditctl.core.roster.RosterAnswer.MatchedBy;
import io.creditctl.core.roster.RosterAnswer.Result;
import io.creditctl.core.roster.screen.NameIndex;
import io.creditctl.core.roster.screen.NameRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** One check over any number of inputs, which all rest on the same snapshots. */
public final class RosterCheck implements AutoCloseable {
  /** From how many inputs on it is quicker to have the lists in memory than to ask the store. */
  private static final int MANY = 1000;

  private static final int LONGEST_NUMBER = 20;

  /** No firm has so many digits in its name; credit codes have at least eight, mostly more. */
  private static final int DIGITS_OF_NO_NAME = 8;

  private static final String EMPTY = "empty";
  private static final String NO_NUMBERS = "NUMBERS";
  private static final String NO_NAME = "";

  private final RosterCheckRequest request;
  private final RosterStore store;
  private final Supplier<NameRules> names;
  private final Identities identities;
  private final Obstacle obstacle;
  private RosterLookup lookup;
  private int asked;
  private Optional<NameScreen> screen = Optional.empty();
  private Optional<Optional<UnaryOperator<String>>> personKeys = Optional.empty();
  private Optional<OrderedThreads<String, Screened>> threads = Optional.empty();

  /** An input and the candidates for it. */
  private record Screened(String input, List<NameIndex.Match> candidates) {}

  RosterCheck(
      RosterCheckRequest request,
      RosterStore store,
      Supplier<NameRules> names,
      Identities identities,
      Obstacle obstacle) {
    this.request = request;
    this.store = store;
    this.names = names;
    this.identities = identities;
    this.obstacle = obstacle;
    this.lookup = store;
  }

  /** What the lists say about one credit code, name or identity number. */
  public RosterAnswer ask(String input) {
    return answer(screened(List.of(input)).get(0));
  }

  /** What they say about each of many, in their order; names are compared in several threads. */
  public Iterator<RosterAnswer> ask(Iterator<String> inputs) {
    if (screen().isEmpty()) {
      return mapped(inputs, this::ask);
    }
    OrderedThreads<String, Screened> screened = new OrderedThreads<>(inputs, this::screened);
    threads = Optional.of(screened);
    return mapped(screened, this::answer);
  }

  private static <T> Iterator<RosterAnswer> mapped(
      Iterator<T> source, Function<T, RosterAnswer> answer) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return source.hasNext();
      }

      @Override
      public RosterAnswer next() {
        return answer.apply(source.next());
      }
    };
  }

  private Optional<NameScreen> screen() {
    if (screen.isEmpty() && request.likeFrom().isPresent()) {
      screen =
          Optional.of(
              new NameScreen(
                  store,
                  names.get(),
                  request.lists(),
                  request.asOf(),
                  request.likeFrom().getAsDouble()));
    }
    return screen;
  }

  private List<Screened> screened(List<String> inputs) {
    Optional<NameScreen> wanted = screen();
    if (wanted.isEmpty()) {
      return inputs.stream().map(input -> new Screened(input, List.of())).toList();
    }
    List<List<NameIndex.Match>> candidates =
        wanted.get().find(inputs.stream().map(RosterCheck::nameIn).toList());
    List<Screened> screened = new ArrayList<>(inputs.size());
    for (int i = 0; i < inputs.size(); i++) {
      screened.add(new Screened(inputs.get(i), candidates.get(i)));
    }
    return screened;
  }

  private static String nameIn(String input) {
    String text = input.strip();
    return isName(text) ? SubjectName.normalise(text) : NO_NAME;
  }

  private RosterAnswer answer(Screened screened) {
    asked++;
    if (asked == MANY) {
      lookup = new LoadedLists(store, request.lists(), request.asOf());
    }
    String input = screened.input();
    String text = input.strip();
    if (text.isEmpty()) {
      return answer(input, Result.UNKNOWN, List.of(), EMPTY);
    }
    if (isName(text)) {
      return judge(input, withCandidates(byName(text), screened.candidates()));
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
    return !obstacle.isNone() || request.lists().stream().allMatch(lookup::givesNumbers);
  }

  private List<Hit> byCode(String code) {
    return hits(list -> lookup.bySubject(list, code), entry -> MatchedBy.CODE);
  }

  private List<Hit> byNumber(String number) {
    if (personKeys.isEmpty()) {
      personKeys = Optional.of(identities.personKeys());
    }
    return personKeys
        .get()
        .map(keys -> keys.apply(number))
        .map(key -> hits(list -> lookup.byPerson(list, key), entry -> MatchedBy.NUMBER))
        .orElse(List.of());
  }

  private List<Hit> byName(String name) {
    String normalised = SubjectName.normalise(name);
    return hits(
        list -> lookup.byName(list, normalised),
        entry -> entry.subject().name().equals(name) ? MatchedBy.NAME : MatchedBy.NORMALISED_NAME);
  }

  private List<Hit> hits(
      Function<RosterList, List<RosterEntry>> find, Function<RosterEntry, MatchedBy> match) {
    List<Hit> hits = new ArrayList<>();
    for (RosterList list : request.lists()) {
      for (RosterEntry entry : RosterService.active(find.apply(list), request.asOf())) {
        hits.add(Hit.equal(entry, match.apply(entry)));
      }
    }
    return hits;
  }

  /** Entries with an equal name go first, as they are. */
  private List<Hit> withCandidates(List<Hit> equal, List<NameIndex.Match> candidates) {
    if (candidates.isEmpty()) {
      return equal;
    }
    Set<RecordId> known =
        equal.stream().map(hit -> hit.entry().id()).collect(Collectors.toCollection(HashSet::new));
    List<Hit> hits = new ArrayList<>(equal);
    for (Hit hit : screen.orElseThrow().hits(candidates)) {
      if (known.add(hit.entry().id())) {
        hits.add(hit);
      }
    }
    return hits;
  }

  private RosterAnswer judge(String input, List<Hit> hits) {
    if (hits.isEmpty()) {
      return answer(input, obstacle.result(), hits, obstacle.problem());
    }
    boolean exact = hits.get(0).matchedBy().exact();
    return answer(input, exact ? Result.HIT : Result.POSSIBLE, hits, "");
  }

  private RosterAnswer answer(String input, Result result, List<Hit> hits, String problem) {
    return new RosterAnswer(
        IdentityNumber.maskedIn(input), result, hits, obstacle.oldest(), problem);
  }

  private static boolean isName(String text) {
    return !text.isEmpty() && !looksLikeNumber(text) && !holdsNumber(text);
  }

  /**
   * A code with something around it, or inside it, is a damaged code and no name: it clears nobody.
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

  /** Lets the threads go. */
  @Override
  public void close() {
    threads.ifPresent(OrderedThreads::close);
  }
}
