package io.creditctl.cli.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.MissingResourceException;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d{1,2})}");

  private final Messages chinese = Messages.of(Language.ZH);
  private final Messages english = Messages.of(Language.EN);

  @Test
  void bothLanguagesHaveTheSameKeysAndPlaceholders() {
    assertThat(placeholders(english)).isEqualTo(placeholders(chinese));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noMessageIsBlank(Language language) {
    Messages messages = Messages.of(language);
    assertThat(messages.keys())
        .isNotEmpty()
        .allSatisfy(key -> assertThat(messages.find(key).orElseThrow()).isNotBlank());
  }

  @Test
  void fillsPlaceholders() {
    assertThat(chinese.text("output.limited", 20, 1234L))
        .isEqualTo("显示 20 条，共 1234 条；可用 --limit 调整");
    assertThat(english.text("output.limited", 20, 1234L))
        .isEqualTo("shown 20 of 1234; change with --limit");
  }

  @Test
  void insertsArgumentsOnceAndMakesThemSafe() {
    assertThat(english.text("output.limited", "{1}", "it's {0}\033[31m"))
        .isEqualTo("shown {1} of it's {0}\\x1b[31m; change with --limit");
  }

  @Test
  void keepsPlaceholdersThatHaveNoArgument() {
    assertThat(english.text("output.limited", 1)).startsWith("shown 1 of {1};");
    assertThat(english.text("output.limited")).startsWith("shown {0} of {1};");
  }

  @Test
  void refusesAnUnknownKey() {
    assertThatThrownBy(() -> english.text("no.such.key"))
        .isInstanceOf(MissingResourceException.class)
        .hasMessageContaining("no.such.key");
    assertThat(english.find("no.such.key")).isEmpty();
  }

  @Test
  void servesTheHelpPagesFromTheSameFile() {
    assertThat(chinese.bundle().getString("output.limited")).startsWith("显示 {0} 条");
  }

  private static TreeMap<String, TreeSet<String>> placeholders(Messages messages) {
    TreeMap<String, TreeSet<String>> placeholders = new TreeMap<>();
    for (String key : messages.keys()) {
      TreeSet<String> numbers = new TreeSet<>();
      Matcher matcher = PLACEHOLDER.matcher(messages.find(key).orElseThrow());
      while (matcher.find()) {
        numbers.add(matcher.group(1));
      }
      placeholders.put(key, numbers);
    }
    return placeholders;
  }
}
