package io.creditctl.core.inspection;

import io.creditctl.core.audit.AuditEntry;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.score.GradeBook;
import io.creditctl.core.score.HeldGrade;
import io.creditctl.core.subject.SubjectStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes and keeps the pools of objects. */
public final class PoolService {
  private static final int LONGEST_NAME = 64;

  private final PoolStore store;
  private final GradeBook grades;
  private final SubjectStore subjects;
  private final Clock clock;

  public PoolService(PoolStore store, GradeBook grades, SubjectStore subjects, Clock clock) {
    this.store = store;
    this.grades = grades;
    this.subjects = subjects;
    this.clock = clock;
  }

  /**
   * A wish for a pool.
   *
   * @param name empty for one made of domain and day
   * @param schemes whose grades count, the earlier before the later; empty for all
   */
  public record Wish(
      String name, String domain, List<String> schemes, LocalDate day, String actor) {
    public Wish {
      schemes = List.copyOf(schemes);
    }
  }

  /**
   * A row of a file of objects.
   *
   * @param grade empty when the file says none, so that the one which the subject holds counts
   */
  public record Listed(String code, String name, Optional<String> grade) {}

  /**
   * Makes a pool of everybody in a field of work whom the store knows.
   *
   * @throws CreditException POOL_EXISTS, POOL_EMPTY, or GRADES_OF_SEVERAL_SCHEMES where a subject
   *     holds several and nobody says which counts
   */
  public Pool build(Wish wish, boolean rehearsal) {
    Map<String, String> held = held(wish);
    Map<String, PoolObject> objects = new TreeMap<>();
    for (PoolObject object : store.supervised(wish.domain(), wish.day())) {
      objects.put(object.code(), graded(object, held));
    }
    for (Map.Entry<String, String> holder : held.entrySet()) {
      if (!objects.containsKey(holder.getKey())) {
        subjects
            .byKey(holder.getKey())
            .filter(subject -> !subject.code().isEmpty())
            .map(subject -> new PoolObject(subject.code(), subject.name(), holder.getValue()))
            .ifPresent(object -> objects.put(object.code(), object));
      }
    }
    return add(wish, "", List.copyOf(objects.values()), rehearsal);
  }

  /**
   * Makes a pool of the objects of a file, each of which stands in it once.
   *
   * @throws CreditException as {@link #build}
   */
  public Pool take(Wish wish, String origin, List<Listed> rows, boolean rehearsal) {
    Map<String, String> held =
        rows.stream().allMatch(row -> row.grade().isPresent()) ? Map.of() : held(wish);
    List<PoolObject> objects = new ArrayList<>();
    for (Listed row : rows) {
      PoolObject object = new PoolObject(row.code(), name(row), row.grade().orElse(""));
      objects.add(object.grade().isEmpty() ? graded(object, held) : object);
    }
    return add(wish, origin, objects, rehearsal);
  }

  private String name(Listed row) {
    return row.name().isEmpty()
        ? subjects.byKey(row.code()).map(SubjectRef::name).orElse(row.code())
        : row.name();
  }

  private static PoolObject graded(PoolObject object, Map<String, String> held) {
    String grade = held.getOrDefault(object.code(), PoolObject.UNGRADED);
    return new PoolObject(object.code(), object.name(), grade);
  }

  /** The grade of each subject that counts. */
  private Map<String, String> held(Wish wish) {
    Map<String, Map<String, String>> bySubject = new LinkedHashMap<>();
    try (Stream<HeldGrade> holders = grades.holders(wish.domain(), wish.day())) {
      holders
          .filter(held -> wish.schemes().isEmpty() || wish.schemes().contains(held.scheme()))
          .forEach(
              held ->
                  bySubject
                      .computeIfAbsent(held.subjectKey(), subject -> new TreeMap<>())
                      .put(held.scheme(), held.grade()));
    }
    Map<String, String> chosen = new LinkedHashMap<>();
    bySubject.forEach((subject, byScheme) -> chosen.put(subject, chosen(wish, byScheme)));
    return chosen;
  }

  private static String chosen(Wish wish, Map<String, String> byScheme) {
    if (wish.schemes().isEmpty() && byScheme.size() > 1) {
      throw new CreditException(
          ErrorCode.GRADES_OF_SEVERAL_SCHEMES,
          wish.domain(),
          String.join(", ", new TreeSet<>(byScheme.keySet())));
    }
    return wish.schemes().stream()
        .filter(byScheme::containsKey)
        .findFirst()
        .map(byScheme::get)
        .orElseGet(() -> byScheme.values().iterator().next());
  }

  private Pool add(Wish wish, String origin, List<PoolObject> objects, boolean rehearsal) {
    if (objects.isEmpty()) {
      throw new CreditException(ErrorCode.POOL_EMPTY, wish.domain());
    }
    Map<String, Integer> counts =
        objects.stream()
            .collect(
                Collectors.groupingBy(
                    PoolObject::grade, TreeMap::new, Collectors.summingInt(object -> 1)));
    Pool pool =
        new Pool(
            name(wish), wish.domain(), wish.day(), origin, counts, wish.actor(), clock.instant());
    if (store.find(pool.name()).isPresent()) {
      throw new CreditException(ErrorCode.POOL_EXISTS, pool.name());
    }
    if (!rehearsal) {
      store.add(pool, objects, entry(pool));
    }
    return pool;
  }

  private static String name(Wish wish) {
    String name =
        wish.name().isBlank()
            ? wish.domain().replace('/', '-') + "-" + wish.day()
            : wish.name().strip();
    if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, "--name", name);
    }
    return name;
  }

  private AuditEntry entry(Pool pool) {
    return new AuditEntry(
        pool.at(),
        pool.actor(),
        "inspection-pool",
        pool.name(),
        Optional.empty(),
        pool.origin(),
        "",
        pool.domain() + " " + new TreeMap<>(pool.grades()));
  }

  public List<Pool> list() {
    return store.all();
  }

  /**
   * A pool.
   *
   * @throws CreditException POOL_UNKNOWN
   */
  public Pool find(String name) {
    return store.find(name).orElseThrow(() -> new CreditException(ErrorCode.POOL_UNKNOWN, name));
  }

  /** The objects of a pool, by code. */
  public List<PoolObject> objects(String name) {
    return store.objects(find(name).name());
  }
}
