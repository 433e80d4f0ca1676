package io.creditctl.cli.docs;

import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.docs.CommandDoc.ExitCodeDoc;
import io.creditctl.cli.docs.CommandDoc.OperandDoc;
import io.creditctl.cli.docs.CommandDoc.OptionDoc;
import io.creditctl.cli.text.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Reads the descriptions off the parser's tree; the words come from the message bundle, by path and
 * name.
 */
public final class DocReader {
  private static final String GLOBAL = "global";
  private static final Map<String, String> LONG_FORMS =
      Map.of("import", "record.import", "query", "entity.show", "check", "roster.check");

  private final Messages messages;

  public DocReader(Messages messages) {
    this.messages = messages;
  }

  /** Describes a command and all below it. */
  public CommandDoc read(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    List<String> path = path(spec);
    String key = key(path);
    List<CommandDoc> children =
        line.getSubcommands().values().stream()
            .filter(child -> !child.getCommandSpec().usageMessage().hidden())
            .distinct()
            .map(this::read)
            .toList();
    String summary = messages.text("command." + key + ".summary");
    return new CommandDoc(
        path,
        summary,
        messages.find("command." + key + ".description").orElse(summary),
        options(ownOptions(spec), key),
        path.isEmpty() ? options(globalOptions(spec).stream(), key) : List.of(),
        operands(spec, key),
        messages
            .find("command." + key + ".examples")
            .map(String::lines)
            .orElse(Stream.empty())
            .toList(),
        exitCodes(spec),
        children);
  }

  private static Stream<OptionSpec> ownOptions(CommandSpec spec) {
    Set<String> global = new HashSet<>();
    globalOptions(spec.root()).forEach(option -> global.add(option.longestName()));
    return spec.options().stream().filter(option -> !global.contains(option.longestName()));
  }

  private static List<OptionSpec> globalOptions(CommandSpec root) {
    return root.mixins().get(GLOBAL).options();
  }

  private List<OptionDoc> options(Stream<OptionSpec> options, String key) {
    return options.filter(option -> !option.hidden()).map(option -> option(option, key)).toList();
  }

  private OptionDoc option(OptionSpec option, String key) {
    List<String> names =
        Stream.of(option.names()).sorted(Comparator.comparingInt(String::length)).toList();
    boolean flag = option.arity().max() == 0;
    return new OptionDoc(
        names,
        flag ? "" : option.paramLabel(),
        choices(option),
        option.required(),
        option.isMultiValue(),
        words("option", key, option.longestName().replaceFirst("^-+", "")));
  }

  private List<OperandDoc> operands(CommandSpec spec, String key) {
    List<OperandDoc> operands = new ArrayList<>();
    for (PositionalParamSpec operand : spec.positionalParameters()) {
      operands.add(
          new OperandDoc(
              operand.paramLabel(),
              operand.required(),
              operand.isMultiValue(),
              choices(operand),
              words("operand", key, operand.paramLabel())));
    }
    return operands;
  }

  /** The words for this command's own use of a name, or those that every command shares. */
  private String words(String what, String key, String name) {
    return messages
        .find(what + "." + key + "." + name)
        .orElseGet(() -> messages.text(what + "." + name));
  }

  /** Constants of an enum are written small and with hyphens; other candidates as they are. */
  private static List<String> choices(ArgSpec argument) {
    boolean constants =
        Stream.concat(Stream.of(argument.type()), Stream.of(argument.auxiliaryTypes()))
            .anyMatch(Class::isEnum);
    List<String> choices = new ArrayList<>();
    Optional.ofNullable(argument.completionCandidates())
        .ifPresent(candidates -> candidates.forEach(choices::add));
    return constants
        ? choices.stream().map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-')).toList()
        : List.copyOf(choices);
  }

  /** A command has its own codes, the program has all, and a word that only groups has none. */
  private List<ExitCodeDoc> exitCodes(CommandSpec spec) {
    Set<ExitCode> codes = EnumSet.noneOf(ExitCode.class);
    if (spec.parent() == null) {
      codes.addAll(EnumSet.allOf(ExitCode.class));
    } else if (spec.userObject() instanceof CreditCommand command) {
      codes.addAll(command.exitCodes());
      Stream.of(ExitCode.values()).filter(ExitCode::isCommon).forEach(codes::add);
    }
    return codes.stream()
        .map(code -> new ExitCodeDoc(code, messages.text("exit." + code.name())))
        .toList();
  }

  private static List<String> path(CommandSpec spec) {
    List<String> words = List.of(spec.qualifiedName(" ").split(" "));
    return words.subList(1, words.size());
  }

  /** The three daily verbs are long forms by another name and share their words. */
  private static String key(List<String> path) {
    String joined = path.isEmpty() ? "root" : String.join(".", path);
    return LONG_FORMS.getOrDefault(joined, joined);
  }
}
