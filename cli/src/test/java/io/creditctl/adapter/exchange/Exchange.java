package io.creditctl.adapter.exchange;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.Delivery.Action;
import io.creditctl.core.push.FieldMapping;
import io.creditctl.core.push.FieldMapping.Column;
import io.creditctl.core.push.FieldMapping.Form;
import io.creditctl.core.push.FieldMapping.KindMapping;
import io.creditctl.core.push.Protocol;
import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.PushTarget.Pace;
import io.creditctl.core.push.Receipt;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.PostgresServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Targets, mappings and deliveries of the protocols without HTTP. */
final class Exchange {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-04T01:02:03Z"), ZoneOffset.UTC);
  static final Duration DEADLINE = Duration.ofSeconds(5);

  /** The columns that hold a penalty. */
  static final List<Column> PENALTY =
      List.of(column("CF_WSH"), column("CF_XDR_MC"), column("CF_NR_FK"), column("CF_JDRQ"));

  private Exchange() {}

  static PushTarget target(URI url, Protocol protocol, String... kinds) {
    return new PushTarget(
        "city",
        url,
        protocol,
        Set.of(kinds),
        100,
        new Pace(3, Duration.ofMillis(1), 0),
        Optional.empty(),
        true);
  }

  static TableGateway tables(PostgresServer server, KindMapping penalty) {
    return tables(server, penalty, PostgresServer.PASSWORD, Optional.empty());
  }

  static TableGateway tables(
      PostgresServer server, KindMapping penalty, String password, Optional<Path> ca) {
    return tables(
        server,
        penalty,
        new TableAccess("target.city.url", PostgresServer.USER, password, ca, DEADLINE));
  }

  static TableGateway tables(PostgresServer server, KindMapping penalty, TableAccess access) {
    return tables(target(server.url(), Protocol.TABLE, "penalty"), penalty, access);
  }

  static TableGateway tables(PushTarget target, KindMapping penalty, TableAccess access) {
    FieldMapping mapping = new FieldMapping(Map.of("penalty", penalty));
    return new TableGateway(target, access, mapping, Kinds.CATALOG, CLOCK);
  }

  /** A mapping of penalties to a table or template, with these columns beside its own. */
  static KindMapping penalty(String name, Column... more) {
    List<Column> columns = new ArrayList<>(PENALTY);
    columns.addAll(List.of(more));
    return new KindMapping(name, columns);
  }

  static Column column(String field) {
    return column(field, field);
  }

  static Column column(String name, String source) {
    return column(name, source, Map.of());
  }

  static Column column(String name, String source, Map<String, String> values) {
    return new Column(name, source, "", "", values, Form.AS_IS);
  }

  /** The first revision of a record. */
  static Delivery put(int record) {
    return put(record, 1, "0.2");
  }

  static Delivery put(int record, int revision, String fine) {
    return delivery(record, revision, Action.UPSERT, Map.of("CF_NR_FK", fine));
  }

  static Delivery withdraw(int record, int revision) {
    return delivery(record, revision, Action.WITHDRAW, Map.of("CF_NR_FK", "0.2"));
  }

  static Delivery delivery(int record, int revision, Action action, Map<String, String> fields) {
    String documentNo = "威交罚〔2026〕%d号".formatted(record);
    Map<String, String> all = new LinkedHashMap<>();
    all.put("CF_WSH", documentNo);
    all.put("CF_XDR_MC", "威海示例物流有限公司");
    all.put("CF_JDRQ", "2026-09-01");
    all.putAll(fields);
    String key = "s1:R-%d:%d:city".formatted(record, revision);
    return new Delivery(record, key, "R-" + record, revision, "penalty", documentNo, action, all);
  }

  static List<Receipt.Result> results(List<Receipt> receipts) {
    return receipts.stream().map(Receipt::result).toList();
  }

  static PushFailure failureOf(ThrowingCallable call) {
    return catchThrowableOfType(PushFailure.class, call);
  }
}
