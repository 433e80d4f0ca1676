package io.creditctl.testkit;

import io.creditctl.core.catalog.Condition;
import io.creditctl.core.catalog.Enumeration;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.FieldType;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.model.DateText;
import io.creditctl.core.model.SubjectType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Rows of a kind that pass every check, made at random from what the catalog says of its fields.
 */
public final class RandomRows {
  private static final String IDENTITY_CARD = "身份证";
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

  /** A cell as somebody may write it, and as it must be kept. */
  private record Cell(String written, String kept) {
    static final Cell EMPTY = new Cell("", "");
  }

  /**
   * One row.
   *
   * @param written cell by cell, in the order of the kind's fields
   * @param kept the same row in its canonical form
   */
  public record Row(List<String> written, List<String> kept) {}

  private final Kind kind;
  private final LocalDate today;
  private final Random random;
  private final RandomText texts;

  public RandomRows(Kind kind, LocalDate today, Random random) {
    this.kind = kind;
    this.today = today;
    this.random = random;
    this.texts = new RandomText(random);
  }

  /** So many rows about different things. */
  public List<Row> rows(int count) {
    List<Row> rows = new ArrayList<>();
    for (int n = 1; n <= count; n++) {
      rows.add(row(n));
    }
    return rows;
  }

  private Row row(int n) {
    Cell[] cells = new Cell[kind.fields().size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cell(kind.fields().get(i), n);
    }
    agreeOnTheSubject(cells, n);
    for (int i = 0; i < cells.length; i++) {
      Field field = kind.fields().get(i);
      if (field.type() == FieldType.IDENTITY_NUMBER) {
        cells[i] = identityNumber(kept(cells, field.documentTypeField()));
      }
    }
    leaveSomeEmpty(cells);
    List<String> written = new ArrayList<>(Stream.of(cells).map(Cell::written).toList());
    writeNumbersWhereTheyMayStandToo(cells, written);
    return new Row(written, Stream.of(cells).map(Cell::kept).toList());
  }

  private Cell cell(Field field, int n) {
    boolean names = field.code().equals(kind.primaryKey().get(0));
    return switch (field.type()) {
      case STRING -> padded(string(field, names, n));
      case DATE -> date(field);
      case AMOUNT -> amount();
      case ENUMERATION -> enumerated(field);
      case ENUMERATION_LIST -> several(field);
      case CREDIT_CODE -> code(CreditCodes.of(names ? n : random.nextInt(1_000_000)));
      case ORGANISATION_CODE -> organisationCode();
      case IDENTITY_NUMBER -> Cell.EMPTY; // once the kind of document is known
    };
  }

  private Cell padded(String text) {
    return new Cell(texts.padded(text), text);
  }

  private String string(Field field, boolean names, int n) {
    if (!field.pattern().isEmpty()) {
      return patterned(field);
    }
    int longest = Math.min(field.maxLength(), 4000);
    return names ? texts.of(longest - 4) + "-" + n : texts.of(longest);
  }

  /** In the shape of the example, with other digits. */
  private String patterned(Field field) {
    StringBuilder text = new StringBuilder();
    for (char c : field.example().toCharArray()) {
      text.append(Character.isDigit(c) ? (char) ('0' + random.nextInt(10)) : c);
    }
    if (!text.toString().matches(field.pattern())) {
      throw new IllegalStateException(field.code() + ": " + text);
    }
    return text.toString();
  }

  private Cell date(Field field) {
    LocalDate day;
    if (is(field, Role.VALID_UNTIL)) {
      day = random.nextBoolean() ? DateText.LONG_TERM : between(today, DateText.LONG_TERM);
    } else if (is(field, Role.DECIDED_ON) || is(field, Role.VALID_FROM)) {
      day = between(FIRST_DAY, today);
    } else {
      day = between(FIRST_DAY, DateText.LONG_TERM);
    }
    List<String> forms =
        List.of(
            "yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日", "yyyy-MM-dd 00:00:00");
    String written =
        day.atStartOfDay().format(DateTimeFormatter.ofPattern(texts.among(forms), Locale.ROOT));
    return new Cell(texts.padded(written), day.toString());
  }

  private boolean is(Field field, Role role) {
    return field.code().equals(kind.roles().get(role));
  }

  private LocalDate between(LocalDate first, LocalDate last) {
    return first.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(first, last) + 1));
  }

  private Cell amount() {
    int scale = random.nextInt(7);
    BigInteger digits = new BigInteger(scale * 3 + random.nextInt(38), random);
    BigDecimal amount = new BigDecimal(digits, scale);
    String kept = amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    String written =
        switch (random.nextInt(4)) {
          case 0 -> "00" + kept;
          case 1 -> fullWidth(kept);
          default -> amount.toPlainString();
        };
    return new Cell(texts.padded(written), kept);
  }

  private Cell enumerated(Field field) {
    Enumeration enumeration = field.enumeration();
    String open = enumeration.openPrefix();
    if (!open.isEmpty() && random.nextInt(4) == 0) {
      return padded(open + "-" + texts.of(field.maxLength() - open.length() - 1));
    }
    Map.Entry<String, String> spelling =
        texts.among(List.copyOf(enumeration.spellings().entrySet()));
    return new Cell(texts.padded(spelling.getKey()), spelling.getValue());
  }

  private Cell several(Field field) {
    Enumeration enumeration = field.enumeration();
    List<String> chosen = new ArrayList<>(enumeration.values());
    Collections.shuffle(chosen, random);
    chosen = new ArrayList<>(chosen.subList(0, 1 + random.nextInt(Math.min(3, chosen.size()))));
    if (!enumeration.openPrefix().isEmpty() && random.nextInt(3) == 0) {
      // Semicolons end it, also inside.
      chosen.add(enumeration.openPrefix() + "-甲" + texts.of(20).replaceAll("[;；]", "、") + "乙");
    }
    boolean free = chosen.get(chosen.size() - 1).startsWith(enumeration.openPrefix() + "-");
    String separator = texts.among(free ? List.of(";", "； ") : List.of(";", "；", "、", " ; "));
    return new Cell(
        texts.padded(String.join(separator, chosen)), String.join(Enumeration.JOINER, chosen));
  }

  private Cell code(String code) {
    String written =
        switch (random.nextInt(4)) {
          case 0 -> fullWidth(code);
          case 1 -> code.toLowerCase(Locale.ROOT);
          case 2 -> code.substring(0, 6) + " " + code.substring(6);
          default -> code;
        };
    return new Cell(texts.padded(written), code);
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
    return wide.toString();
  }

  private Cell organisationCode() {
    String code = CreditCodes.organisationOf(random.nextInt(1_000_000));
    String hyphened = code.substring(0, 8) + "-" + code.substring(8);
    return new Cell(random.nextBoolean() ? code : hyphened, code);
  }

  private Cell identityNumber(String document) {
    return document.isEmpty() || document.equals(IDENTITY_CARD)
        ? code(IdentityNumbers.of(random.nextInt(15_000)))
        : padded("E" + (10_000_000 + random.nextInt(90_000_000)));
  }

  /** A person has no credit code, and a sole trader's begins otherwise than a company's. */
  private void agreeOnTheSubject(Cell[] cells, int n) {
    int code = kind.indexOf(Role.SUBJECT_CODE);
    String type = kind.field(Role.SUBJECT_TYPE).map(field -> kept(cells, field.code())).orElse("");
    if (code >= 0 && type.equals(SubjectType.NATURAL_PERSON.text())) {
      cells[code] = Cell.EMPTY;
    } else if (code >= 0 && type.equals(SubjectType.SOLE_TRADER.text())) {
      cells[code] = code(CreditCodes.ofSoleTrader(n));
    }
  }

  private void leaveSomeEmpty(Cell[] cells) {
    for (int i = 0; i < cells.length; i++) {
      Field field = kind.fields().get(i);
      boolean wanted =
          field.required()
              || anyHolds(field.requiredWhen(), cells)
              || anyHolds(field.expectedWhen(), cells);
      if (anyHolds(field.emptyWhen(), cells) || !wanted && random.nextInt(3) == 0) {
        cells[i] = Cell.EMPTY;
      }
    }
  }

  private boolean anyHolds(List<Condition> conditions, Cell[] cells) {
    return conditions.stream().anyMatch(c -> c.holds(kept(cells, c.field())));
  }

  private void writeNumbersWhereTheyMayStandToo(Cell[] cells, List<String> written) {
    for (int i = 0; i < cells.length; i++) {
      int from = i;
      kind.fields()
          .get(i)
          .divert()
          .filter(divert -> anyHolds(List.of(divert.when()), cells) && random.nextBoolean())
          .ifPresent(divert -> Collections.swap(written, from, kind.indexOf(divert.to())));
    }
  }

  private String kept(Cell[] cells, String fieldCode) {
    int index = kind.indexOf(fieldCode);
    return index < 0 ? "" : cells[index].kept();
  }
}
