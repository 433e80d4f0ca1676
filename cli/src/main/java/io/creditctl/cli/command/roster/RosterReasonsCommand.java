package io.creditctl.cli.command.roster;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import io.creditctl.core.disclosure.RuleNote;
import io.creditctl.core.listing.ListingReason;
import io.creditctl.core.listing.ReasonTest;
import io.creditctl.core.listing.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;

/** {@code roster reasons}: the cases in which somebody is to be listed, and what they rest on. */
@Command
public final class RosterReasonsCommand extends CreditCommand {
  public RosterReasonsCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    View.Builder<ListingReason> view = View.named("roster-reasons");
    view.column("reason", ListingReason::id).priority(10);
    view.column("list", ListingReason::list)
        .text(reason -> ListingWords.list(context(), reason.list()))
        .priority(5);
    view.column("found", reason -> reason.test().isPresent())
        .text(
            reason ->
                messages()
                    .text(reason.test().isPresent() ? "listing.by-records" : "listing.by-hand"))
        .priority(8);
    view.column("title", this::title).priority(9);
    view.column("term", reason -> reason.term().map(Term::toString)).priority(7);
    view.column("basis", ListingReason::basis).priority(6);
    view.column("listName", ListingReason::listName).jsonOnly();
    view.column("effectiveFrom", ListingReason::effectiveFrom).jsonOnly();
    view.column("inclusive", this::inclusive).jsonOnly();
    view.column("notes", reason -> reason.notes().stream().map(this::note).toList()).jsonOnly();
    context().output().write(view.build(), client().listings().rules().reasons());
    return ExitCode.OK;
  }

  private String title(ListingReason reason) {
    boolean english = messages().text("language").equals("en");
    return english ? reason.title().en() : reason.title().zh();
  }

  private List<Boolean> inclusive(ListingReason reason) {
    return reason.test().flatMap(ReasonTest::count).map(line -> line.inclusive()).stream().toList();
  }

  private Map<String, Object> note(RuleNote note) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("text", note.text());
    map.put("source", note.source());
    map.put("standing", note.standing());
    return map;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of();
  }
}
