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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  private static final Comparator<RecordFacts> ORDER =
      Comparator.comparing(RecordFacts::decidedOn).thenComparing(RecordFacts::id);

  /** Where the columns of the fields begin. */
  private static final int FIRST_FIELD = 10;

  private final ResultSet subjects;
  private final ResultSet records;
  private final Map<String, List<FieldColumn>> columns;
  private final String store;
  private boolean recordWaits;

  /** The column in which a field of a kind comes. */
  private record FieldColumn(String field, int column) {}

  private ScoreFacts(
      ResultSet subjects, ResultSet records, Map<String, List<FieldColumn>> columns, String store)
      throws SQLException {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.subjects = subjects;
    this.records = records;
    this.columns = columns;
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
                  columns(query),
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
            "SELECT r.subject_key, r.id, r.revision, r.kind, "
                + (query.titles() ? "r.title" : "''")
                + ", r.domain, r.severity, r.decided_on, r.valid_until"
                + fields(query)
                + " FROM record r WHERE r.voided = 0 AND r.decided_on <= ?"
                + (query.subjectKey().isPresent() ? " AND r.subject_key = ?" : "")
                + " AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.record_id = r.id AND w.since <= ?"
                + " AND w.ground IN ("
                + WITHDRAWN
                + ")) ORDER BY +r.subject_key");
    List<Object> parameters = new ArrayList<>(List.of(query.until()));
    query.subjectKey().ifPresent(parameters::add);
    parameters.add(query.asOf());
    Sql.bind(statement, parameters.toArray());
    return statement;
  }

  /** A row is opened only when its kind has fields that are asked for. */
  private static String fields(FactsQuery query) {
    int most = query.fields().values().stream().mapToInt(Set::size).max().orElse(0);
    return IntStream.range(0, most)
        .mapToObj(
            n ->
                query.fields().entrySet().stream()
                    .filter(kind -> kind.getValue().size() > n)
                    .map(
                        kind ->
                            "WHEN '"
                                + kind.getKey()
                                + "' THEN '$."
                                + List.copyOf(kind.getValue()).get(n)
                                + "'")
                    .collect(Collectors.joining(" ", "CASE r.kind ", " END")))
        .map(
            path ->
                ", (SELECT json_extract(v.payload, "
                    + path
                    + ") FROM record_revision v WHERE "
                    + RevisionKey.PRESENT
                    + " AND "
                    + path
                    + " IS NOT NULL)")
        .collect(Collectors.joining());
  }

  private static Map<String, List<FieldColumn>> columns(FactsQuery query) {
    Map<String, List<FieldColumn>> columns = new HashMap<>();
    query
        .fields()
        .forEach(
            (kind, fields) -> {
              List<FieldColumn> ofKind = new ArrayList<>();
              for (String field : fields) {
                ofKind.add(new FieldColumn(field, FIRST_FIELD + ofKind.size()));
              }
              columns.put(kind, ofKind);
            });
    return columns;
  }

  @Override
  public boolean tryAdvance(Consumer<? super SubjectFacts> action) {
    try {
      if (!subjects.next()) {
        return false;
      }
      String key = subjects.getString(1);
      String domain = subjects.getString(4);
      action.accept(
          new SubjectFacts(
              key, subjects.getString(2), subjects.getString(3), domain, recordsOf(key, domain)));
      return true;
    } catch (SQLException e) {
      throw SqlFailure.of(e, store);
    }
  }

  private List<RecordFacts> recordsOf(String key, String domain) throws SQLException {
    List<RecordFacts> found = new ArrayList<>();
    while (recordWaits) {
      int order = compare(records.getString(1), key);
      if (order > 0) {
        break;
      }
      if (order == 0) {
        found.add(record(domain));
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

  private RecordFacts record(String subjectDomain) throws SQLException {
    String kind = records.getString(4);
    String domain = records.getString(6);
    String severity = records.getString(7);
    return new RecordFacts(
        records.getLong(2),
        records.getInt(3),
        kind,
        records.getString(5),
        domain.isEmpty() ? subjectDomain : domain,
        severity.isEmpty() ? Optional.empty() : Optional.of(Severity.valueOf(severity)),
        LocalDate.parse(records.getString(8)),
        Sql.day(records, "valid_until"),
        fields(kind));
  }

  private Map<String, String> fields(String kind) throws SQLException {
    List<FieldColumn> asked = columns.getOrDefault(kind, List.of());
    if (asked.isEmpty()) {
      return Map.of();
    }
    Map<String, String> fields = new HashMap<>();
    for (FieldColumn one : asked) {
      String value = records.getString(one.column());
      if (value != null && !value.isEmpty()) {
        fields.put(one.field(), value);
      }
    }
    return fields;
  }
}
