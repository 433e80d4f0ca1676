package io.creditctl.core.roster.screen;

import java.util.Map;

/** Two forms of every Chinese character: the simplified one, and one that homophones share. */
public final class CharacterForms {
  private static final char FIRST = '\u4E00';
  private static final char LAST = '\u9FFF';

  /** Sounds are characters of the private use area, so that a sounded name is a text as well. */
  private static final char FIRST_SOUND = '\uE000';

  private final char[] simplified = new char[LAST - FIRST + 1];
  private final char[] sounds = new char[LAST - FIRST + 1];

  /**
   * @param pairs characters, each followed by its simplified form
   * @param syllables the characters with each reading
   */
  public CharacterForms(String pairs, Map<String, String> syllables) {
    for (int i = 0; i < simplified.length; i++) {
      simplified[i] = (char) (FIRST + i);
      sounds[i] = (char) (FIRST + i);
    }
    for (int i = 0; i + 1 < pairs.length(); i += 2) {
      simplified[pairs.charAt(i) - FIRST] = pairs.charAt(i + 1);
    }
    char sound = FIRST_SOUND;
    for (String characters : syllables.values()) {
      for (int i = 0; i < characters.length(); i++) {
        sounds[characters.charAt(i) - FIRST] = sound;
      }
      sound++;
    }
  }

  /** The text in simplified characters, as long as before. */
  public String simplify(String text) {
    return map(text, simplified);
  }

  /**
   * The sounds of a text in simplified characters; what is no Chinese character stands for itself.
   */
  public String sound(String text) {
    return map(text, sounds);
  }

  private static String map(String text, char[] forms) {
    char[] mapped = text.toCharArray();
    for (int i = 0; i < mapped.length; i++) {
      if (mapped[i] >= FIRST && mapped[i] <= LAST) {
        mapped[i] = forms[mapped[i] - FIRST];
      }
    }
    return new String(mapped);
  }
}
