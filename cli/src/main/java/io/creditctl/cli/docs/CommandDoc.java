package io.creditctl.cli.docs;

import io.creditctl.cli.ExitCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What there is to say about one command, in one language.
 *
 * @param path the words between {@code creditctl} and the options; empty for the root
 * @param summary one line
 * @param description the whole story; at least the summary
 * @param options its own options in the order of declaration, without the common ones
 * @param commonOptions the options that every command has; only the root lists them
 * @param operands what follows the options
 * @param examples complete command lines, each followed by what it does after {@code #}
 * @param exitCodes the codes that it can end with, in numerical order; the root has all codes, a
 *     group none
 * @param children the commands below it
 */
public record CommandDoc(
    List<String> path,
    String summary,
    String description,
    List<OptionDoc> options,
    List<OptionDoc> commonOptions,
    List<OperandDoc> operands,
    List<String> examples,
    List<ExitCodeDoc> exitCodes,
    List<CommandDoc> children) {

  /**
   * One option.
   *
   * @param names the short one, if any, and the long one
   * @param label what stands for its value, empty for a flag
   * @param choices the only values that it takes; empty when it takes any
   * @param repeatable whether it may stand more than once
   */
  public record OptionDoc(
      List<String> names,
      String label,
      List<String> choices,
      boolean required,
      boolean repeatable,
      String description) {

    /** The long name, or the only one. */
    public String longName() {
      return names.get(names.size() - 1);
    }

    /** The description, and the choices unless it names them all. */
    public String descriptionWithChoices() {
      return withChoices(description, choices);
    }
  }

  /** What follows the options. */
  public record OperandDoc(
      String label,
      boolean required,
      boolean repeatable,
      List<String> choices,
      String description) {

    /** The description, and the choices unless it names them all. */
    public String descriptionWithChoices() {
      return withChoices(description, choices);
    }
  }

  /** One exit code and what it means. */
  public record ExitCodeDoc(ExitCode code, String description) {}

  /** The words that a user types, {@code creditctl} first. */
  public String name() {
    return path.isEmpty() ? "creditctl" : "creditctl " + String.join(" ", path);
  }

  /** The last word of the name. */
  public String word() {
    return path.isEmpty() ? "creditctl" : path.get(path.size() - 1);
  }

  /** Whether it only groups others. */
  public boolean isGroup() {
    return !children.isEmpty() && (path.isEmpty() || exitCodes.isEmpty());
  }

  /** This command and all below it, parents before children. */
  public Stream<CommandDoc> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(CommandDoc::all));
  }

  /** The command with this path, here or below. */
  public Optional<CommandDoc> find(List<String> wanted) {
    return all().filter(doc -> doc.path().equals(wanted)).findFirst();
  }

  private static String withChoices(String description, List<String> choices) {
    return choices.stream().allMatch(description::contains)
        ? description
        : description + " (" + String.join(", ", choices) + ")";
  }
}
