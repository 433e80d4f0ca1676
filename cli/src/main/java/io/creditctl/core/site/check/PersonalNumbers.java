package io.creditctl.core.site.check;

import io.creditctl.core.model.Characters;
import io.creditctl.core.model.CreditCode;
import io.creditctl.core.model.IdentityNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * Finds numbers that belong to persons in text, also in full width or written in groups. A number
 * in groups has more chances to look like one by accident, so that its check digit must be right.
 */
final class PersonalNumbers {
  private static final String SEPARATORS = " \t\u00A0\u3000-－–—‐‑.·_\u200B\u200C\u200D\u2060";
  private static final int FEWEST = 11;
  private static final int IDENTITY = 18;
  private static final int OLD_IDENTITY = 15;
  private static final int LONGEST_CARD = 19;
  private static final int SHORTEST_CARD = 16;
  private static final List<Integer> OLD_GROUPS = List.of(6, 6, 3);
  private static final List<Integer> MOBILE_GROUPS = List.of(3, 4, 4);
  private static final String FIRST_ISSUED = "1900";
  private static final String LAST_ISSUED = "2100";
  private static final int BIRTHDAY_START = 6;

  private final String text;
  private final ObjIntConsumer<SiteRule> found;

  /** One run of digits; an x behind it may be a check character. */
  private record Group(int start, int end, String digits, boolean lettered) {}

  private PersonalNumbers(String text, ObjIntConsumer<SiteRule> found) {
    this.text = text;
    this.found = found;
  }

  /** Tells each number's rule and the place where it begins. */
  static void find(String text, ObjIntConsumer<SiteRule> found) {
    new PersonalNumbers(text, found).run();
  }

  private void run() {
    List<Group> chain = new ArrayList<>();
    int total = 0;
    int at = 0;
    while (at < text.length()) {
      if (!isDigit(text.charAt(at))) {
        at++;
        continue;
      }
      Group group = group(at);
      if (!chain.isEmpty() && !joins(chain.get(chain.size() - 1), group)) {
        judge(chain, total);
        chain.clear();
        total = 0;
      }
      chain.add(group);
      total += group.digits().length();
      at = group.end();
    }
    judge(chain, total);
  }

  private Group group(int start) {
    int end = start;
    StringBuilder digits = new StringBuilder();
    while (end < text.length() && isDigit(text.charAt(end))) {
      digits.append(Characters.halfWidth(text.charAt(end)));
      end++;
    }
    boolean lettered = end < text.length() && "xXｘＸ".indexOf(text.charAt(end)) >= 0;
    return new Group(start, end, digits.toString(), lettered);
  }

  /** Between two groups of one number stand one or two separators. */
  private boolean joins(Group before, Group next) {
    int gap = next.start() - before.end();
    return gap >= 1
        && gap <= 2
        && SEPARATORS.indexOf(text.charAt(before.end())) >= 0
        && SEPARATORS.indexOf(text.charAt(next.start() - 1)) >= 0;
  }

  private void judge(List<Group> chain, int total) {
    if (total < FEWEST) {
      return;
    }
    for (int from = 0; from < chain.size(); from++) {
      whole(chain.get(from), from == 0 || !isDecimal(chain, from));
      StringBuilder digits = new StringBuilder(chain.get(from).digits());
      for (int to = from + 1; to < chain.size() && digits.length() <= LONGEST_CARD; to++) {
        digits.append(chain.get(to).digits());
        grouped(chain.subList(from, to + 1), digits.toString());
      }
    }
  }

  private boolean isDecimal(List<Group> chain, int at) {
    return text.charAt(chain.get(at).start() - 1) == '.';
  }

  /** A number in one piece. */
  private void whole(Group group, boolean beginsAlone) {
    String digits = group.digits();
    String number = group.lettered() ? digits + "X" : digits;
    if (digits.length() >= OLD_IDENTITY && !IdentityNumber.maskedIn(number).equals(number)) {
      found.accept(SiteRule.IDENTITY_NUMBER, group.start());
    } else if (isCard(digits)) {
      found.accept(SiteRule.BANK_CARD, group.start());
    } else if (beginsAlone && isMobile(digits) && standsAlone(group)) {
      found.accept(SiteRule.MOBILE_NUMBER, group.start());
    }
  }

  private void grouped(List<Group> groups, String digits) {
    Group last = groups.get(groups.size() - 1);
    int start = groups.get(0).start();
    boolean lettered = digits.length() == IDENTITY - 1 && last.lettered();
    if (isIdentity(lettered ? digits + "X" : digits) || isOldIdentity(groups, digits)) {
      found.accept(SiteRule.IDENTITY_NUMBER, start);
    } else if (isMobile(digits) && lengths(groups).equals(MOBILE_GROUPS)) {
      found.accept(SiteRule.MOBILE_NUMBER, start);
    } else if (isCard(digits) && groups.stream().limit(4).allMatch(g -> g.digits().length() == 4)) {
      found.accept(SiteRule.BANK_CARD, start);
    }
  }

  private static boolean isIdentity(String number) {
    if (number.length() != IDENTITY || !IdentityNumber.check(number).ok()) {
      return false;
    }
    String year = number.substring(BIRTHDAY_START, BIRTHDAY_START + 4);
    return year.compareTo(FIRST_ISSUED) >= 0
        && year.compareTo(LAST_ISSUED) < 0
        && IdentityNumber.occursIn(number);
  }

  private static boolean isOldIdentity(List<Group> groups, String digits) {
    return lengths(groups).equals(OLD_GROUPS) && IdentityNumber.occursIn(digits);
  }

  private static List<Integer> lengths(List<Group> groups) {
    return groups.stream().map(group -> group.digits().length()).toList();
  }

  private static boolean isMobile(String digits) {
    return digits.length() == FEWEST && digits.charAt(0) == '1' && digits.charAt(1) >= '3';
  }

  /** Not a piece of a code, an amount, or the serial of a document. */
  private boolean standsAlone(Group group) {
    char before = group.start() == 0 ? ' ' : text.charAt(group.start() - 1);
    char after = group.end() == text.length() ? ' ' : text.charAt(group.end());
    boolean amount =
        after == '.' && group.end() + 1 < text.length() && isDigit(text.charAt(group.end() + 1));
    return !isLetter(before) && !isLetter(after) && !amount && "〕]）)第".indexOf(before) < 0;
  }

  /** Of the ranges that cards of Chinese banks have, with the right check digit. */
  private static boolean isCard(String digits) {
    if (digits.length() < SHORTEST_CARD || digits.length() > LONGEST_CARD) {
      return false;
    }
    char second = digits.charAt(1);
    boolean issued =
        digits.startsWith("62")
            || digits.length() == SHORTEST_CARD
                && (digits.charAt(0) == '4'
                    || digits.charAt(0) == '5' && second >= '1' && second <= '5');
    return issued && luhn(digits) && !CreditCode.check(digits).ok();
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit : digit * 2;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    char half = Characters.halfWidth(c);
    return half >= '0' && half <= '9';
  }
}
