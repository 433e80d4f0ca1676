package io.creditctl.cli.command.program;

import io.creditctl.cli.CommandLineFactory;
import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.docs.CommandDoc;
import io.creditctl.cli.docs.DocReader;
import io.creditctl.cli.docs.HelpPage;
import io.creditctl.cli.output.View;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.validate.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code help}: commands, topics, error codes. */
@Command
public final class HelpCommand extends CreditCommand {
  private static final Set<String> EXIT_CODES = Set.of("exit-codes", "退出码");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

  @Parameters(paramLabel = "TOPIC", arity = "0..*")
  private List<String> words = List.of();

  @Option(names = "--tree")
  private boolean tree;

  public HelpCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    if (tree) {
      context().output().write(treeView(), leaves(root(), new ArrayList<>()));
    } else if (words.size() == 1 && EXIT_CODES.contains(words.get(0))) {
      context().output().write(exitCodeView(), List.of(ExitCode.values()));
    } else if (words.equals(List.of("options"))) {
      context().print(HelpPage.ofCommonOptions(root(), messages()));
    } else if (words.size() == 1 && topic(words.get(0)).isPresent()) {
      context().print(topic(words.get(0)).get() + "\n");
    } else {
      context().print(HelpPage.of(command(), messages()));
    }
    return ExitCode.OK;
  }

  private CommandDoc root() {
    return new DocReader(messages()).read(new CommandLineFactory(context()).whole());
  }

  private CommandDoc command() {
    CommandDoc doc = root();
    for (String word : words) {
      doc =
          doc.children().stream()
              .filter(child -> child.path().get(child.path().size() - 1).equals(word))
              .findFirst()
              .orElseThrow(() -> new CreditException(ErrorCode.UNKNOWN_TOPIC, word));
    }
    return doc;
  }

  /** An error code explains itself; other topics have a text of their own. */
  private Optional<String> topic(String word) {
    String code = word.toUpperCase(Locale.ROOT);
    Optional<String> error = messages().find("error." + code);
    if (error.isPresent()) {
      String hint = messages().find("error." + code + ".hint").map(text -> "\n" + text).orElse("");
      // In general it is not known what the placeholders stand for.
      return Optional.of(code + "  " + PLACEHOLDER.matcher(error.get() + hint).replaceAll("..."));
    }
    return rule(code)
        .or(() -> messages().find("topic.code." + code))
        .or(() -> messages().find("topic." + word));
  }

  private Optional<String> rule(String code) {
    return Stream.of(Rule.values())
        .filter(rule -> rule.code().equals(code))
        .findFirst()
        .flatMap(rule -> messages().find("rule." + rule.name()))
        .map(words -> code + "  " + PLACEHOLDER.matcher(words).replaceAll("..."));
  }

  private static List<CommandDoc> leaves(CommandDoc doc, List<CommandDoc> found) {
    if (!doc.isGroup()) {
      found.add(doc);
    }
    doc.children().forEach(child -> leaves(child, found));
    return found;
  }

  private static View<CommandDoc> treeView() {
    View.Builder<CommandDoc> view = View.named("help-tree");
    view.column("path", doc -> String.join(" ", doc.path())).priority(9);
    view.column("summary", CommandDoc::summary).priority(8);
    view.column("options", doc -> doc.options().stream().map(option -> option.longName()).toList())
        .jsonOnly();
    view.column("operands", doc -> doc.operands().stream().map(operand -> operand.label()).toList())
        .jsonOnly();
    view.column(
            "exitCodes", doc -> doc.exitCodes().stream().map(code -> code.code().code()).toList())
        .jsonOnly();
    return view.build();
  }

  private View<ExitCode> exitCodeView() {
    View.Builder<ExitCode> view = View.named("help-exit-codes");
    view.column("code", ExitCode::code);
    view.column("name", ExitCode::name);
    view.column("meaning", code -> messages().text("exit." + code.name()));
    return view.build();
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of();
  }
}
