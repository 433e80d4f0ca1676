package io.creditctl.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One word of the command tree.
 *
 * @param command makes the command; empty for a word that only groups others
 */
record CommandNode(
    String name, Optional<Function<Context, CreditCommand>> command, List<CommandNode> children) {

  static CommandNode group(String name, CommandNode... children) {
    return new CommandNode(name, Optional.empty(), List.of(children));
  }

  static CommandNode command(String name, Function<Context, CreditCommand> command) {
    return new CommandNode(name, Optional.of(command), List.of());
  }
}
