package io.creditctl.testkit;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sound rows of every kind, to be spoilt by tests, and the tables that hold them. */
public final class Rows {
  /** The bureau that decides, with its code. */
  public static final String BUREAU = "威海市交通运输局";

  public static final String BUREAU_CODE = "113710000000000196";
  private static final Map<String, Map<String, String>> OWN =
      Map.of(
          "license",
          Map.of("XK_XKLB", "普通", "XK_NR", "道路货物运输", "XK_ZT", "1"),
          "penalty",
          Map.of(
              "CF_WFXW",
              "超限运输",
              "CF_SY",
              "车辆超限",
              "CF_YJ",
              "《公路安全保护条例》第六十六条",
              "CF_CFLB",
              "警告",
              "CF_NR",
              "警告"));

  private final Kind kind;
  private final Map<String, String> values = new HashMap<>();

  private Rows(Kind kind) {
    this.kind = kind;
  }

  /** A row of the company number n about the document number n. */
  public static Rows of(String kindCode, int n) {
    Rows row = new Rows(Kinds.of(kindCode));
    row.with(Role.SUBJECT_NAME, "威海第" + n + "物流有限公司")
        .with(Role.SUBJECT_TYPE, "法人及非法人组织")
        .with(Role.SUBJECT_CODE, CreditCodes.of(n))
        .with(Role.LEGAL_REPRESENTATIVE, "张某某")
        .with(Role.DOCUMENT_NO, "威交〔2026〕" + n + "号")
        .with(Role.TITLE, "事项" + n)
        .with(Role.LIST_NAME, "超限超载严重失信当事人名单")
        .with(Role.BASIS, "《公路安全保护条例》")
        .with(Role.DECIDED_ON, "2026-09-04")
        .with(Role.VALID_FROM, "2026-09-04")
        .with(Role.VALID_UNTIL, "2099-12-31")
        .with(Role.AUTHORITY, BUREAU)
        .with(Role.AUTHORITY_CODE, BUREAU_CODE)
        .with(Role.SOURCE_UNIT, BUREAU)
        .with(Role.SOURCE_UNIT_CODE, BUREAU_CODE);
    row.values.putAll(OWN.getOrDefault(kindCode, Map.of()));
    return row;
  }

  public Rows with(Role role, String value) {
    kind.field(role).ifPresent(field -> values.put(field.code(), value));
    return this;
  }

  public Rows with(String fieldCode, String value) {
    values.put(kind.field(fieldCode).orElseThrow().code(), value);
    return this;
  }

  public String[] values() {
    return kind.fields().stream()
        .map(field -> values.getOrDefault(field.code(), ""))
        .toArray(String[]::new);
  }

  public Kind kind() {
    return kind;
  }

  /** The row as one line of a comma-separated table under {@link #header}. */
  public String csv() {
    return line(List.of(values()));
  }

  /** A whole table with CRLF line ends. */
  public static String table(Rows... rows) {
    StringBuilder table = new StringBuilder(header(rows[0].kind.code())).append("\r\n");
    for (Rows row : rows) {
      table.append(row.csv()).append("\r\n");
    }
    return table.toString();
  }

  /** The Chinese titles of all fields of a kind. */
  public static String header(String kindCode) {
    return line(Kinds.of(kindCode).fields().stream().map(Field::title).toList());
  }

  /** Cells as one line of a comma-separated table, quoted where they must be. */
  public static String line(List<String> cells) {
    return cells.stream()
        .map(
            cell ->
                cell.matches("(?s).*[,\"\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
        .collect(Collectors.joining(","));
  }
}
