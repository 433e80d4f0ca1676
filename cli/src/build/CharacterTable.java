import com.ibm.icu.text.Transliterator;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prints src/main/resources/io/creditctl/roster/characters.txt, so that the program needs no ICU:
 * {@code java -cp icu4j-75.1.jar CharacterTable.java}.
 */
final class CharacterTable {
  private static final char FIRST = '\u4E00';
  private static final char LAST = '\u9FFF';

  private CharacterTable() {}

  public static void main(String[] words) {
    Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");
    Transliterator sound = Transliterator.getInstance("Han-Latin");
    StringBuilder pairs = new StringBuilder();
    Map<String, StringBuilder> syllables = new TreeMap<>();
    for (char c = FIRST; c <= LAST; c++) {
      String character = String.valueOf(c);
      String simple = simplify.transliterate(character);
      if (simple.length() == 1 && simple.charAt(0) != c) {
        pairs.append(c).append(simple);
      }
      String syllable = toneless(sound.transliterate(character));
      if (syllable.matches("[a-z]+")) {
        syllables.computeIfAbsent(syllable, s -> new StringBuilder()).append(c);
      }
    }
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    out.println("# Chinese characters of U+4E00 to U+9FFF: simplified forms and readings without tone.");
    out.println("# Made by cli/src/build/CharacterTable.java from the transliterations Traditional-Simplified");
    out.println("# and Han-Latin of ICU4J 75.1. Copyright 2016-2024 Unicode, Inc. Unicode License V3:");
    out.println("# see characters-license.txt.");
    out.println("simplified " + pairs);
    syllables.forEach((syllable, characters) -> out.println(syllable + " " + characters));
    out.flush();
  }

  private static String toneless(String pinyin) {
    String parts = Normalizer.normalize(pinyin.strip(), Normalizer.Form.NFD);
    return parts.replace("u\u0308", "v").replaceAll("\\p{M}", "");
  }
}
