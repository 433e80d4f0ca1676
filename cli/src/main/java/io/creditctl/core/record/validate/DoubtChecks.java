package io.creditctl.core.record.validate;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.FieldType;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Level;
import io.creditctl.core.model.Amount;
import io.creditctl.core.model.IdentityNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The checks of values that are well formed and may still not be what was meant. */
public final class DoubtChecks {
  /** 万元. Our own choice: few fines are as high, and any fine of 100 元 or more looks like it. */
  private static final BigDecimal LARGE = BigDecimal.valueOf(100);

  private static final int YUAN_IN_WAN_DIGITS = 4;
  private static final char YUAN = '元';
  private static final Pattern MONEY =
      Pattern.compile("(\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)\\s*(万?)元");

  private final Kind kind;
  private final int[] amounts;
  private final int[] texts;
  private final int[] publicTexts;

  public DoubtChecks(Kind kind) {
    this.kind = kind;
    amounts = fields(kind, field -> field.type() == FieldType.AMOUNT);
    texts = fields(kind, field -> field.type() == FieldType.STRING);
    publicTexts =
        fields(kind, field -> field.type() == FieldType.STRING && field.level() == Level.PUBLIC);
  }

  private static int[] fields(Kind kind, Predicate<Field> wanted) {
    List<Field> all = kind.fields();
    return IntStream.range(0, all.size()).filter(i -> wanted.test(all.get(i))).toArray();
  }

  /** The doubts about values that stand in no file's columns. */
  public List<RowIssue> find(String[] values, long line) {
    Issues issues = new Issues(kind, new Columns(kind), line);
    check(values, issues);
    return issues.list();
  }

  void check(String[] values, Issues issues) {
    for (int field : amounts) {
      if (!values[field].isEmpty()) {
        Optional<BigDecimal> amount = Amount.parse(values[field]).map(Amount::tenThousandYuan);
        if (amount.isPresent() && amount.get().signum() > 0) {
          checkAmount(field, amount.get(), values, issues);
        }
      }
    }
    for (int field : publicTexts) {
      if (IdentityNumber.occursIn(values[field])) {
        issues.add(field, Rule.IDENTITY_NUMBER_PUBLIC, values[field]);
      }
    }
  }

  /** A text that names the very amount settles it; one that is off by ten thousand raises doubt. */
  private void checkAmount(int field, BigDecimal amount, String[] values, Issues issues) {
    String contradiction = "";
    BigDecimal likely = amount;
    for (int text : texts) {
      if (values[text].indexOf(YUAN) < 0) {
        continue;
      }
      Matcher money = MONEY.matcher(values[text]);
      while (money.find()) {
        BigDecimal named = named(money);
        if (named.compareTo(amount) == 0) {
          return;
        }
        if (named.signum() > 0 && isOffByTenThousand(named, amount)) {
          contradiction = money.group();
          likely = named;
        }
      }
    }
    if (!contradiction.isEmpty()) {
      report(field, Rule.AMOUNT_UNIT, values[field], likely, issues, contradiction);
    } else if (amount.compareTo(LARGE) >= 0) {
      report(
          field,
          Rule.AMOUNT_LARGE,
          values[field],
          amount.movePointLeft(YUAN_IN_WAN_DIGITS),
          issues);
    }
  }

  private static BigDecimal named(Matcher money) {
    BigDecimal number = new BigDecimal(money.group(1).replaceAll("[,，]", ""));
    return money.group(2).isEmpty() ? number.movePointLeft(YUAN_IN_WAN_DIGITS) : number;
  }

  private static boolean isOffByTenThousand(BigDecimal one, BigDecimal other) {
    return one.movePointRight(YUAN_IN_WAN_DIGITS).compareTo(other) == 0
        || other.movePointRight(YUAN_IN_WAN_DIGITS).compareTo(one) == 0;
  }

  private static void report(
      int field, Rule rule, String value, BigDecimal likely, Issues issues, String... words) {
    String plain = likely.stripTrailingZeros().toPlainString();
    Object[] arguments = new Object[words.length + 1];
    arguments[0] = plain;
    System.arraycopy(words, 0, arguments, 1, words.length);
    Optional<String> suggestion = Optional.of(plain).filter(text -> Amount.parse(text).isPresent());
    issues.add(field, rule, value, suggestion, arguments);
  }
}
