package io.creditctl.core.catalog;

import io.creditctl.core.model.Characters;

/** Header cells in the form in which two ways of writing one column are equal. */
public final class HeaderText {
  private static final String[] DECORATIONS = {
    "(必填)", "(必填项)", "(选填)", "(选填项)", "(非必填)", "(必须)", "(YYYY/MM/DD)", "(YYYY_MM_DD)"
  };

  private HeaderText() {}

  /** Half width, upper case, no blanks, no marks of required columns, no closing colon. */
  public static String key(String cell) {
    StringBuilder key = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      char c = Characters.halfWidth(cell.charAt(i));
      switch (c) {
        case '*', '★', '※' -> {}
        case '【', '〔', '[' -> key.append('(');
        case '】', '〕', ']' -> key.append(')');
        case '-', '—', '–' -> key.append('_');
        default -> append(key, c);
      }
    }
    String text = withoutDecorations(key.toString());
    return text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
  }

  /** Whether a header is the field's own name, not another that also means it. */
  static boolean names(String cell, Field field) {
    String key = key(cell);
    return key.equals(key(field.code())) || key.equals(key(field.title()));
  }

  private static void append(StringBuilder key, char c) {
    if (!Characters.isBlank(c)) {
      key.append(Character.toUpperCase(c));
    }
  }

  private static String withoutDecorations(String text) {
    String plain = text;
    for (String decoration : DECORATIONS) {
      plain = plain.replace(decoration, "");
    }
    return plain;
  }
}
