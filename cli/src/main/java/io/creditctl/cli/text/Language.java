package io.creditctl.cli.text;

/** The languages that the program speaks. */
public enum Language {
  ZH("zh"),
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The language's code as in file names and in {@code --lang}. */
  public String tag() {
    return tag;
  }
}
