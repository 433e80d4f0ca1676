package io.creditctl.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.creditctl.cli.output.OutputFormat;
import io.creditctl.cli.text.Messages;
import io.creditctl.cli.text.StatusWords;
import io.creditctl.cli.text.TroubleWords;
import io.creditctl.core.casework.CaseType.Wording;
import io.creditctl.core.casework.FactName;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.model.IdentityNumber;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong, where, and what to do; never a stack trace unless asked. */
public final class ErrorReporter {
  private final Context context;
  private final List<String> words;

  public ErrorReporter(Context context) {
    this(context, List.of());
  }

  ErrorReporter(Context context, List<String> words) {
    this.context = context;
    this.words = words;
  }

  /** Reports a failure that the user can act on. */
  public ExitCode report(CreditException failure) {
    String id = failure.code().id();
    Object[] words = words(failure.arguments());
    Messages messages = context.messages();
    ExitCode exit = ExitCode.of(failure.code().category());
    print(
        id,
        exit,
        messages.text("error." + id, words).strip(),
        todo(failure.arguments()).or(() -> hint(id, words)));
    trace(failure);
    return exit;
  }

  /** Where a target's trouble is known, what to do about that. */
  private Optional<String> todo(List<Object> arguments) {
    return arguments.size() == 2
        ? TroubleWords.todo(
            context.messages(), String.valueOf(arguments.get(0)), String.valueOf(arguments.get(1)))
        : Optional.empty();
  }

  /** The hint, or a variant of it for when the last of the values is empty. */
  private Optional<String> hint(String id, Object[] words) {
    Messages messages = context.messages();
    String key = "error." + id + ".hint";
    boolean bare = words.length > 0 && words[words.length - 1].equals("");
    Optional<String> chosen =
        Optional.of(key + ".bare").filter(variant -> bare && messages.find(variant).isPresent());
    return chosen
        .or(() -> Optional.of(key).filter(usual -> messages.find(usual).isPresent()))
        .map(found -> messages.text(found, words));
  }

  /** States and the system's reasons in the user's language. */
  private Object[] words(List<Object> arguments) {
    return arguments.stream().map(this::word).toArray();
  }

  private String word(Object argument) {
    Messages messages = context.messages();
    if (argument instanceof Enum<?> state) {
      return StatusWords.of(messages, state);
    }
    if (argument instanceof Wording wording) {
      return messages.text("language").equals("en") ? wording.en() : wording.zh();
    }
    if (argument instanceof FactName fact) {
      return messages.find("fact." + fact.code()).orElse(fact.code());
    }
    if (argument instanceof List<?> several) {
      return several.stream().map(this::word).collect(Collectors.joining(", "));
    }
    return messages
        .find("reason." + argument)
        .orElseGet(() -> TroubleWords.of(messages, String.valueOf(argument)));
  }

  /** Reports a line that the parser does not understand. */
  ExitCode report(ParameterException exception) {
    context.takeLanguage(words);
    Optional<UsageProblem> mistyped = UsageProblem.mistyped(exception.getCommandLine(), words);
    if (mistyped.isEmpty() && exception.getCause() instanceof CreditException failure) {
      return report(failure);
    }
    UsageProblem problem = mistyped.orElseGet(() -> UsageProblem.of(exception, words));
    Messages messages = context.messages();
    String command = exception.getCommandLine().getCommandSpec().qualifiedName(" ");
    String hint =
        tookOperandForOption(problem)
            ? messages.text("usage.minus")
            : problem.suggestion().isEmpty()
                ? messages.text("usage.hint", command)
                : messages.text("usage.did-you-mean", problem.suggestion());
    print(
        problem.id(),
        ExitCode.USAGE,
        messages.text("error." + problem.id(), problem.arguments().toArray()),
        Optional.of(hint));
    trace(exception);
    return ExitCode.USAGE;
  }

  /** A day such as {@code -3wd} looks like an option to the parser. */
  private boolean tookOperandForOption(UsageProblem problem) {
    return Set.of("E-0002", "E-0004").contains(problem.id())
        && words.stream().anyMatch(word -> word.matches("-\\d+w?d"));
  }

  /** Reports a fault of the program itself. */
  ExitCode bug(Throwable exception) {
    Messages messages = context.messages();
    String what = exception.getClass().getSimpleName() + ": " + exception.getMessage();
    print(
        "E-0001",
        ExitCode.INTERNAL,
        messages.text("error.E-0001", what),
        Optional.of(messages.text("error.E-0001.hint")));
    trace(exception);
    return ExitCode.INTERNAL;
  }

  private void trace(Throwable exception) {
    if (context.options().debug() || words.contains("--debug")) {
      exception.printStackTrace(context.console().err());
    }
  }

  /** What was typed is quoted here, and may have been a person's number. */
  private void print(String id, ExitCode exit, String said, Optional<String> todo) {
    String message = IdentityNumber.maskedIn(said);
    Optional<String> hint = todo.map(IdentityNumber::maskedIn);
    boolean json = context.options().format() == OutputFormat.JSON || words.contains("--json");
    if (json) {
      context.console().err().println(json(id, exit, message, hint));
      return;
    }
    context.console().err().println(context.messages().text("error", id) + "  " + message);
    hint.ifPresent(
        text ->
            context.console().err().println(context.messages().text("error.hint") + "  " + text));
  }

  private String json(String id, ExitCode exit, String message, Optional<String> hint) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeObjectFieldStart("error");
      json.writeStringField("code", id);
      json.writeNumberField("exit", exit.code());
      json.writeStringField("message", message);
      json.writeStringField(
          "where", IdentityNumber.maskedIn("creditctl " + String.join(" ", words)));
      json.writeStringField("hint", hint.orElse(""));
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** What the parser did not like, in our own terms. */
  private record UsageProblem(String id, List<String> arguments, String suggestion) {
    private static final Set<Class<?>> WHOLE = Set.of(int.class, long.class, Long.class);

    /** An option that is none; it explains what else the parser misses. */
    static Optional<UsageProblem> mistyped(CommandLine at, List<String> words) {
      Set<String> known = at.getCommandSpec().optionsMap().keySet();
      return words.stream()
          .takeWhile(word -> !word.equals("--"))
          .filter(word -> word.startsWith("--") && !known.contains(optionName(word)))
          .findFirst()
          .map(word -> unknownOption(word, known));
    }

    static UsageProblem of(ParameterException exception, List<String> words) {
      if (exception instanceof UnmatchedArgumentException unmatched) {
        return unmatched(unmatched);
      }
      if (exception instanceof MissingParameterException missing) {
        return missing(missing.getMissing(), words);
      }
      if (exception instanceof OverwrittenOptionException twice) {
        return new UsageProblem("E-0006", List.of(name(twice.getOverwritten())), "");
      }
      String value = Optional.ofNullable(exception.getValue()).orElse("");
      String name = exception.getArgSpec() == null ? "" : name(exception.getArgSpec());
      Optional<String> number = number(exception.getArgSpec());
      return number.isPresent()
          ? new UsageProblem(number.get(), List.of(name, value), "")
          : new UsageProblem("E-0005", List.of(name, value, allowed(exception)), "");
    }

    private static UsageProblem missing(List<ArgSpec> arguments, List<String> words) {
      ArgSpec first = arguments.get(0);
      boolean named =
          first instanceof OptionSpec option
              && words.stream().anyMatch(List.of(option.names())::contains);
      return named
          ? new UsageProblem("E-0010", List.of(name(first)), "")
          : new UsageProblem(
              "E-0004",
              List.of(arguments.stream().map(UsageProblem::name).collect(Collectors.joining(", "))),
              "");
    }

    private static UsageProblem unknownOption(String word, Set<String> known) {
      return new UsageProblem("E-0002", List.of(word), Similar.to(optionName(word), known));
    }

    private static String optionName(String word) {
      return word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
    }

    private static UsageProblem unmatched(UnmatchedArgumentException exception) {
      String word = exception.getUnmatched().get(0);
      CommandLine at = exception.getCommandLine();
      if (word.startsWith("-") && word.length() > 1) {
        Set<String> known = at.getCommandSpec().optionsMap().keySet();
        // A known one stands behind "--" and is an operand.
        return known.contains(optionName(word))
            ? new UsageProblem("E-0007", List.of(word), "")
            : unknownOption(word, known);
      }
      boolean group = !at.getSubcommands().isEmpty();
      return new UsageProblem(
          group ? "E-0003" : "E-0007",
          List.of(word),
          group ? Similar.to(word, at.getSubcommands().keySet()) : "");
    }

    private static String name(ArgSpec argument) {
      return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** The problem with a value that should have been a number. */
    private static Optional<String> number(ArgSpec argument) {
      if (argument == null) {
        return Optional.empty();
      }
      Class<?> type = argument.typeInfo().getAuxiliaryTypes()[0];
      boolean converted = argument.converters().length > 0;
      if (!converted && WHOLE.contains(type)) {
        return Optional.of("E-0008");
      }
      return converted || type != double.class ? Optional.empty() : Optional.of("E-0009");
    }

    private static String allowed(ParameterException exception) {
      if (exception.getArgSpec() != null && exception.getArgSpec().completionCandidates() != null) {
        return String.join(", ", exception.getArgSpec().completionCandidates())
            .toLowerCase(Locale.ROOT);
      }
      Throwable cause = exception.getCause();
      return cause == null || cause.getMessage() == null ? "" : cause.getMessage();
    }
  }
}
