package io.creditctl.cli;

import io.creditctl.core.job.JobName;
import io.creditctl.core.model.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Builds the parser. Of the tree only the branches whose names stand on the line are built, because
 * building all of it costs a short command half of its time.
 */
public final class CommandLineFactory {
  private final Context context;

  public CommandLineFactory(Context context) {
    this.context = context;
  }

  /** The whole tree, for help and documentation. */
  public CommandLine whole() {
    return build(CommandTree.ALL);
  }

  /** The branches that these words can mean; the whole tree when they mean none. */
  CommandLine forLine(List<String> words) {
    Set<String> said = new HashSet<>(words);
    Set<String> first =
        words.isEmpty() || words.get(0).startsWith("-") ? said : Set.of(words.get(0));
    List<CommandNode> branches =
        CommandTree.ALL.stream()
            .filter(node -> first.contains(node.name()))
            .map(node -> prune(node, said))
            .toList();
    return branches.isEmpty() ? whole() : build(branches);
  }

  private static CommandNode prune(CommandNode node, Set<String> said) {
    List<CommandNode> children =
        node.children().get().stream()
            .filter(child -> said.contains(child.name()))
            .map(child -> prune(child, said))
            .toList();
    return children.isEmpty() ? node : new CommandNode(node.name(), node.command(), () -> children);
  }

  private CommandLine build(List<CommandNode> branches) {
    CommandLine root = new CommandLine(new RootCommand(context));
    root.getCommandSpec().addMixin("global", CommandSpec.forAnnotatedObject(context.options()));
    for (CommandNode branch : branches) {
      add(root, branch);
    }
    configure(root);
    return root;
  }

  private void add(CommandLine parent, CommandNode node) {
    CommandLine line =
        node.command()
            .map(command -> new CommandLine(command.apply(context)))
            .orElseGet(() -> new CommandLine(new GroupCommand(context)));
    node.children().get().forEach(child -> add(line, child));
    parent.addSubcommand(node.name(), line);
  }

  private void configure(CommandLine root) {
    root.setExpandAtFiles(false); // a name that begins with @ must not read a file
    root.setCaseInsensitiveEnumValuesAllowed(true);
    root.setAbbreviatedOptionsAllowed(false);
    root.setAbbreviatedSubcommandsAllowed(false);
    root.setOverwrittenOptionsAllowed(false);
    root.registerConverter(LocalDate.class, text -> context.dates().parse(text));
    root.registerConverter(Period.class, text -> context.dates().period(text));
    root.registerConverter(JobName.class, JobName::new);
    root.registerConverter(Duration.class, Durations::parse);
  }
}
