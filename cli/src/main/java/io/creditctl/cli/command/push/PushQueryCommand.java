package io.creditctl.cli.command.push;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.core.push.call.PlatformListing;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code push query}: on which of a platform's lists a subject stands. */
@Command
public final class PushQueryCommand extends CreditCommand {
  @Parameters(paramLabel = "TERM")
  private String term = "";

  @Option(names = "--target", paramLabel = "NAME", required = true)
  private String target = "";

  public PushQueryCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    List<PlatformListing> listings = client().rawCalls().listings(target, term);
    View.Builder<PlatformListing> view = View.named("push-query");
    view.column("measure", listing -> listing.restricts() ? "restriction" : "incentive")
        .text(
            listing ->
                messages().text(listing.restricts() ? "query.restriction" : "query.incentive"))
        .tone(listing -> listing.restricts() ? Tone.BAD : Tone.GOOD)
        .priority(9);
    view.column("subject", PlatformListing::subject).priority(6);
    view.column("list", PlatformListing::list).priority(8);
    view.column("from", PlatformListing::from).priority(5);
    view.column("until", PlatformListing::until).priority(7);
    view.column("reason", PlatformListing::reason).priority(4);
    view.column("source", listing -> listing.national() ? "national" : "province")
        .text(listing -> messages().text(listing.national() ? "query.national" : "query.province"))
        .priority(5);
    context().output().write(view.build(), listings);
    return listings.stream().anyMatch(PlatformListing::restricts) ? ExitCode.FINDING : ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.AUTH, ExitCode.NOT_FOUND, ExitCode.FINDING, ExitCode.REMOTE);
  }
}
