package io.creditctl.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One word of the command tree.
 *
 * @param command makes the command; empty for a word that only groups others
 * @param children the words that may follow
 */
record CommandNode(
    String name,
    Optional<Function<Context, CreditCommand>> command,
    Supplier<List<CommandNode>> children) {

  static CommandNode group(String name, Supplier<List<CommandNode>> children) {
    return new CommandNode(name, Optional.empty(), children);
  }

  static CommandNode command(String name, Function<Context, CreditCommand> command) {
    return command(name, command, List::of);
  }

  /** A word that does something by itself and also leads on to others. */
  static CommandNode command(
      String name, Function<Context, CreditCommand> command, Supplier<List<CommandNode>> children) {
    return new CommandNode(name, Optional.of(command), children);
  }
}
