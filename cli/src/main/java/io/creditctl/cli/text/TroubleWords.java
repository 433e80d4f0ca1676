package io.creditctl.cli.text;

import io.creditctl.core.push.Trouble;
import java.util.List;

/** The words for what stood between us and a platform. */
public final class TroubleWords {
  private static final String PREFIX = "trouble.";

  private TroubleWords() {}

  /** The line in the user's language when it is a {@link Trouble}; anybody's words as they are. */
  public static String of(Messages messages, String line) {
    return Trouble.read(line).map(trouble -> of(messages, trouble)).orElse(line);
  }

  /** There is a variant of the words for when the last thing that they would name is empty. */
  private static String of(Messages messages, Trouble trouble) {
    List<String> arguments = trouble.arguments();
    boolean bare = !arguments.isEmpty() && arguments.get(arguments.size() - 1).isEmpty();
    String key = PREFIX + trouble.reason().name();
    String variant = key + ".bare";
    return messages.text(
        bare && messages.find(variant).isPresent() ? variant : key,
        arguments.stream()
            .map(argument -> messages.find("reason." + argument).orElse(argument))
            .toArray());
  }
}
