package io.creditctl.adapter.db;

import io.creditctl.core.disclosure.Severity;
import io.creditctl.core.disclosure.WithdrawalGround;
import io.creditctl.core.score.FactsQuery;
import io.creditctl.core.score.scheme.RecordFacts;
import io.creditctl.core.score.scheme.SubjectFacts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads what evaluations judge: subjects and, beside them in the same order, their records. Of the
 * rows' contents only the fields that are asked for leave the database.
 */
final class ScoreFacts extends Spliterators.AbstractSpliterator<SubjectFacts> {
  private static final String WITHDRAWN =
      Stream.of(WithdrawalGround.values())
          .filter(WithdrawalGround::endsSharing)
          .map(ground -> "'" + ground.name() + "'")
          .collect(Collectors.joining(","));

  /** What a repair took out of the count still tells what its subject does. */
  private static final String STANDS =
      " AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.record_id = r.id AND w.since <= ?"
          + " AND w.ground IN ("
          + WITHDRAWN
          + "))";

  private static final Comparator<RecordFacts> ORDER =
      Comparator.comparing(RecordFacts::decidedOn).thenComparing(RecordFacts::id);

  /** Between the values of a record, which come as one text: a call for each would cost more. */
  private static final char SEPARATOR = '\u001F';

  private static final String SEPARATED = "char(" + (int) SEPARATOR + ")";

  private final ResultSet subjects;
  private final ResultSet records;
  private final Map<String, List<String>> fields;
  private final String store;
  private boolean recordWaits;

  private ScoreFacts(
      ResultSet subjects, ResultSet records, Map<String, List<String>> fields, String store)
      throws SQLException {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.subjects = subjects;
    this.records = records;
    this.fields = fields;
    this.store = store;
    this.recordWaits = records.next();
  }

  static Stream<SubjectFacts> of(Database database, FactsQuery query) {
    return database.read(
        c -> {
          PreparedStatement subjects = subjects(c, query);
          PreparedStatement records = records(c, query);
          ScoreFacts facts =
              new ScoreFacts(
                  subjects.executeQuery(),
                  records.executeQuery(),
                  fieldsByKind(query),
                  database.toString());
          return StreamSupport.stream(facts, false)
              .onClose(() -> close(subjects, records, database));
        });
  }

  private static void close(
      PreparedStatement subjects, PreparedStatement records, Database database) {
    try (subjects;
        records) {
      // Both are closed, whatever happens to the other.
    } catch (SQLException e) {
      throw SqlFailure.of(e, database.toString());
    }
  }

  private static PreparedStatement subjects(Connection connection, FactsQuery query)
      throws SQLException {
    List<String> types = List.copyOf(query.subjectTypes());
    String asked = types.stream().map(type -> "?").collect(Collectors.joining(","));
    PreparedStatement statement =
        connection.prepareStatement(
            "SELECT subject_key, name, type, domain FROM subject WHERE type IN ("
                + asked
                + ")"
                + (query.subjectKey().isPresent() ? " AND subject_key = ?" : "")
                + " ORDER BY subject_key");
    List<Object> parameters = new ArrayList<>(types);
    query.subjectKey().ifPresent(parameters::add);
    Sql.bind(statement, parameters.toArray());
    return statement;
  }

  /** The unary plus keeps the database from following an index to a million scattered rows. */
  private static PreparedStatement records(Connection connection, FactsQuery query)
      throws SQLException {
    PreparedStatement statement =
        connection.prepareStatement(
            "SELECT r.subject_key, r.domain, CASE WHEN "
                + counting(query)
                + STANDS
                + " THEN concat_ws("
                + SEPARATED
                + ", r.id, r.revision, r.kind, r.severity, r.decided_on, coalesce(r.valid_until, ''), "
                + (query.titles() ? text("r.title") : "''")
                + fields(query)
                + ") END FROM record r WHERE r.voided = 0 AND r.decided_on <= ?"
                + (query.subjectKey().isPresent() ? " AND r.subject_key = ?" : "")
                + " ORDER BY +r.subject_key");
    List<Object> parameters = new ArrayList<>(List.of(query.asOf(), query.until()));
    query.subjectKey().ifPresent(parameters::add);
    Sql.bind(statement, parameters.toArray());
    return statement;
  }

  /** Of records that cannot count only the field of work is told. */
  private static String counting(FactsQuery query) {
    return query.kinds().entrySet().stream()
        .map(
            kind ->
                "r.kind = '"
                    + kind.getKey()
                    + kind.getValue().map(day -> "' AND r.decided_on >= '" + day).orElse("")
                    + "'")
        .collect(Collectors.joining(" OR ", "(", ")"));
  }

  /** A row is opened only when its kind has fields that are asked for. */
  private static String fields(FactsQuery query) {
    if (query.fields().isEmpty()) {
      return "";
    }
    return query.fields().entrySet().stream()
        .map(
            kind ->
                "WHEN '"
                    + kind.getKey()
                    + "' THEN (SELECT "
                    + kind.getValue().stream()
                        .map(field -> text("coalesce(v.payload ->> '" + field + "', '')"))
                        .collect(Collectors.joining(", ", "concat_ws(" + SEPARATED + ", ", ")"))
                    + " FROM record_revision v WHERE "
                    + RevisionKey.PRESENT
                    + ")")
        .collect(Collectors.joining(" ", ", CASE r.kind ", " END"));
  }

  private static String text(String value) {
    return "replace(" + value + ", " + SEPARATED + ", ' ')";
  }

  private static Map<String, List<String>> fieldsByKind(FactsQuery query) {
    Map<String, List<String>> fields = new HashMap<>();
    query.fields().forEach((kind, codes) -> fields.put(kind, List.copyOf(codes)));
    return fields;
  }

  @Override
  public boolean tryAdvance(Consumer<? super SubjectFacts> action) {
    try {
      if (!subjects.next()) {
        return false;
      }
      String key = subjects.getString(1);
      String domain = subjects.getString(4);
      Set<String> domains = new HashSet<>(Set.of(domain));
      List<RecordFacts> found = recordsOf(key, domain, domains);
      domains.remove("");
      action.accept(
          new SubjectFacts(key, subjects.getString(2), subjects.getString(3), domains, found));
      return true;
    } catch (SQLException e) {
      throw SqlFailure.of(e, store);
    }
  }

  private List<RecordFacts> recordsOf(String key, String subjectDomain, Set<String> domains)
      throws SQLException {
    List<RecordFacts> found = new ArrayList<>();
    while (recordWaits) {
      int order = compare(records.getString(1), key);
      if (order > 0) {
        break;
      }
      if (order == 0) {
        String domain = records.getString(2);
        domains.add(domain);
        String values = records.getString(3);
        if (values != null) {
          found.add(record(values, domain.isEmpty() ? subjectDomain : domain));
        }
      }
      recordWaits = records.next();
    }
    found.sort(ORDER);
    return found;
  }

  /** As the database compares texts: by their bytes in UTF-8, which is by code points. */
  private static int compare(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      if (one.charAt(i) != other.charAt(i)) {
        return Integer.compare(one.codePointAt(i), other.codePointAt(i));
      }
    }
    return Integer.compare(one.length(), other.length());
  }

  private RecordFacts record(String text, String domain) {
    Values values = new Values(text);
    long id = Long.parseLong(values.next());
    int revision = Integer.parseInt(values.next());
    String kind = values.next();
    String severity = values.next();
    LocalDate decidedOn = Sql.isoDay(values.next());
    String validUntil = values.next();
    return new RecordFacts(
        id,
        revision,
        kind,
        values.next(),
        domain,
        severity.isEmpty() ? Optional.empty() : Optional.of(Severity.valueOf(severity)),
        decidedOn,
        validUntil.isEmpty() ? Optional.empty() : Optional.of(Sql.isoDay(validUntil)),
        fields(kind, values));
  }

  private Map<String, String> fields(String kind, Values values) {
    List<String> asked = fields.getOrDefault(kind, List.of());
    if (asked.isEmpty()) {
      return Map.of();
    }
    Map<String, String> found = new HashMap<>();
    for (String field : asked) {
      String value = values.next();
      if (!value.isEmpty()) {
        found.put(field, value);
      }
    }
    return found;
  }

  /** Takes a text apart from left to right. */
  private static final class Values {
    private final String text;
    private int at;

    Values(String text) {
      this.text = text;
    }

    String next() {
      int end = text.indexOf(SEPARATOR, at);
      String value = end < 0 ? text.substring(at) : text.substring(at, end);
      at = end < 0 ? text.length() : end + 1;
      return value;
    }
  }
}
