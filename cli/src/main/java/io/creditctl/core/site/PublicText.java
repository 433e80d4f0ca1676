package io.creditctl.core.site;

import io.creditctl.core.model.Characters;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.model.Masking;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as everybody may read it: identity numbers and mobile numbers masked, also where they are
 * written in groups or in full width.
 */
public final class PublicText {
  private static final String GAP = "[\\s\\u00A0\\u2000-\\u200D\\u3000.·_/\\-—–]{0,3}";

  private static final Pattern GROUPED_NUMBER =
      Pattern.compile("(?<![0-9])[1-9](?:" + GAP + "[0-9]){16}" + GAP + "[0-9Xx](?![0-9])");

  private static final Pattern MOBILE_NUMBER =
      Pattern.compile(
          "(?<![0-9A-Za-z])(?:\\+?86"
              + GAP
              + ")?1[3-9][0-9](?:[0-9]{8}|"
              + GAP
              + "[0-9]{4}"
              + GAP
              + "[0-9]{4})(?![0-9A-Za-z])");

  /** No page may hold them. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\uFFFE\\uFFFF]");

  private static final int FEWEST_DIGITS = 11;

  private PublicText() {}

  /** The text with everything masked that may identify a person by number. */
  public static String of(String given) {
    if (isHarmless(given)) {
      return given;
    }
    String text = CONTROL.matcher(given).replaceAll(" ");
    return maskEach(identitiesMasked(text), MOBILE_NUMBER, false);
  }

  /** The text with its identity numbers masked; whoever wrote it may have given a telephone. */
  static String identitiesMasked(String text) {
    return maskEach(IdentityNumber.maskedIn(text), GROUPED_NUMBER, true);
  }

  /** Most texts have neither so many digits nor a control character. */
  private static boolean isHarmless(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = Characters.halfWidth(text.charAt(i));
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c < ' ' || c >= '\u007F' && c < '\u00A0' || c >= '\uFFFE') {
        return false;
      }
    }
    return digits < FEWEST_DIGITS;
  }

  private static String maskEach(String text, Pattern pattern, boolean identity) {
    Matcher matcher = pattern.matcher(Characters.halfWidth(text));
    StringBuilder built = new StringBuilder();
    int copied = 0;
    while (matcher.find()) {
      if (!identity || IdentityNumber.occursIn(withoutGaps(matcher.group()))) {
        built.append(text, copied, matcher.start()).append(Masking.mask(matcher.group()));
        copied = matcher.end();
      }
    }
    return copied == 0 ? text : built.append(text, copied, text.length()).toString();
  }

  private static String withoutGaps(String number) {
    return number.replaceAll("[^0-9Xx]", "");
  }
}
