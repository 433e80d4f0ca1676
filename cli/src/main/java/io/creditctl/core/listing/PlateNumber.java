package io.creditctl.core.listing;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plates of motor vehicles, 号牌号码, as texts name them. */
final class PlateNumber {
  /** Province, office, then five or six characters; offices hide some of them behind asterisks. */
  private static final Pattern PLATE =
      Pattern.compile(
          "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-Z][·•]?"
              + "[A-HJ-NP-Z0-9*]{4,5}[A-HJ-NP-Z0-9挂学警港澳]");

  private PlateNumber() {}

  /** Every vehicle that a text names; a trailer is not what was driven. */
  static Set<String> in(String text) {
    Set<String> plates = new TreeSet<>();
    Matcher matcher = PLATE.matcher(text);
    while (matcher.find()) {
      String plate = matcher.group().replaceAll("[·•]", "");
      if (!plate.endsWith("挂")) {
        plates.add(plate);
      }
    }
    return plates;
  }

  /** Whether some of it is hidden, so that others may look the same. */
  static boolean isMasked(String plate) {
    return plate.indexOf('*') >= 0;
  }
}
