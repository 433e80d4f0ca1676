package io.creditctl.cli.text;

import io.creditctl.core.push.Trouble;
import java.util.List;
import java.util.Optional;

/** The words for what stood between us and a platform. */
public final class TroubleWords {
  private static final String PREFIX = "trouble.";

  private TroubleWords() {}

  /** The line in the user's language when it is a {@link Trouble}; anybody's words as they are. */
  public static String of(Messages messages, String line) {
    return Trouble.read(line).map(trouble -> of(messages, trouble)).orElse(line);
  }

  /**
   * What to do about it at a target; empty for anybody's words, and where the words themselves say
   * it.
   */
  public static Optional<String> todo(Messages messages, String target, String line) {
    return Trouble.read(line)
        .map(trouble -> key(trouble) + ".todo")
        .filter(key -> messages.find(key).isPresent())
        .map(key -> messages.text(key, target));
  }

  /** What a platform refused is told apart by its status. */
  private static String key(Trouble trouble) {
    String key = PREFIX + trouble.reason().name();
    return trouble.reason() == Trouble.Reason.REFUSED
        ? key + "." + trouble.arguments().get(0)
        : key;
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
