package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.core.catalog.Mapping;
import io.creditctl.core.catalog.MappingProposal;
import io.creditctl.core.catalog.MappingProposal.How;
import io.creditctl.core.catalog.MappingProposal.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code record map}: proposes which field each column of an odd file fills. */
@Command
public final class RecordMapCommand extends CreditCommand {
  @Parameters(paramLabel = "FILE")
  private String file = "";

  @Option(names = "--kind", paramLabel = "KIND", completionCandidates = KindNames.class)
  private Optional<String> kind = Optional.empty();

  @Option(names = "--mapping", paramLabel = "FILE")
  private Optional<String> mapping = Optional.empty();

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      completionCandidates = ImportOptions.Encodings.class)
  private String encoding = "auto";

  @Option(names = "--save", paramLabel = "NAME")
  private Optional<String> save = Optional.empty();

  @Mixin private DryRunOption dryRun;

  public RecordMapCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    MappingFiles files = new MappingFiles(context());
    Mapping given = mapping.map(files::read).orElse(Mapping.NONE);
    MappingProposal proposal =
        client().imports().proposeMapping(context().services().input(file), encoding, kind, given);
    context().output(dryRun.isSet()).write(view(given), proposal.lines());
    context()
        .say(
            "map.summary",
            kindTitle(proposal.kind().code()),
            proposal.layout().name(),
            count(proposal, How.SIMILAR),
            count(proposal, How.UNKNOWN),
            count(proposal, How.MISSING));
    if (save.isPresent() && dryRun.isSet()) {
      context().say("dry-run");
    } else if (save.isPresent()) {
      context()
          .say(
              "map.saved",
              files.save(save.get(), proposal, given, context().options().overwrite()),
              save.get());
    }
    return ExitCode.OK;
  }

  private static long count(MappingProposal proposal, How how) {
    return proposal.lines().stream().filter(line -> line.how() == how).count();
  }

  private View<Line> view(Mapping given) {
    View.Builder<Line> view = View.named("record-map");
    view.column("column", Line::column).priority(9);
    view.column("field", Line::field).priority(8);
    view.column("value", line -> given.constants().getOrDefault(line.field(), "")).priority(3);
    view.column("title", Line::title).priority(7);
    view.column("how", Line::how)
        .text(line -> messages().text("map.how." + line.how().name()))
        .tone(RecordMapCommand::tone)
        .priority(6);
    view.column("score", line -> BigDecimal.valueOf(line.score()).setScale(2, RoundingMode.HALF_UP))
        .priority(2);
    return view.build();
  }

  private static Tone tone(Line line) {
    return switch (line.how()) {
      case MAPPED, EXACT, ALIAS -> Tone.NONE;
      case SIMILAR, UNKNOWN -> Tone.WARN;
      case MISSING -> Tone.BAD;
    };
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT);
  }
}
