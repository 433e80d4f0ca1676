package io.creditctl.cli.command.roster;

import io.creditctl.cli.Context;
import io.creditctl.cli.command.casework.CaseStepCommand;
import io.creditctl.cli.command.casework.CaseUndoCommand;
import io.creditctl.cli.command.casework.CaseVoidCommand;
import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.casework.StepRequest;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.listing.Act;
import io.creditctl.core.listing.ListingService;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The steps of a listing, one command each. */
public final class RosterStepCommands {
  private RosterStepCommands() {}

  /** A step of a listing. */
  private abstract static class Step extends CaseStepCommand {
    Step(Context context, String verb) {
      super(context, ListingWords.TYPE, ListingWords.NOUN, verb);
    }

    @Override
    protected final CaseFile take(String number, StepRequest request, boolean rehearsal) {
      Act act = new Act(request.day(), "", request.note(), context().actor(), rehearsal);
      return take(client().listings(), number, request.basis(), act);
    }

    /**
     * Takes it.
     *
     * @param documentNo what {@code --doc} says
     */
    protected abstract CaseFile take(
        ListingService listings, String number, String documentNo, Act act);
  }

  private static String needed(String value, String option) {
    if (value.isBlank()) {
      throw new CreditException(ErrorCode.OPERAND_MISSING, option);
    }
    return value;
  }

  /** {@code roster notify}: the subject was told. */
  @Command
  public static final class NotifyCommand extends Step {
    public NotifyCommand(Context context) {
      super(context, "notify");
    }

    @Override
    protected CaseFile take(ListingService listings, String number, String documentNo, Act act) {
      return listings.notify(number, needed(documentNo, "--doc TEXT"), act);
    }
  }

  /** {@code roster plead}: what the subject says. */
  @Command
  public static final class PleadCommand extends Step {
    @Option(names = "--text", paramLabel = "TEXT", required = true)
    private String text = "";

    public PleadCommand(Context context) {
      super(context, "plead");
    }

    @Override
    protected CaseFile take(ListingService listings, String number, String documentNo, Act act) {
      return listings.plead(number, needed(text, "--text TEXT"), act);
    }
  }

  /** {@code roster approve}: puts the subject on the list. */
  @Command
  public static final class ApproveCommand extends Step {
    @Option(names = "--until", paramLabel = "DATE")
    private Optional<LocalDate> until = Optional.empty();

    public ApproveCommand(Context context) {
      super(context, "approve");
    }

    @Override
    protected CaseFile take(ListingService listings, String number, String documentNo, Act act) {
      return listings.approve(number, needed(documentNo, "--doc TEXT"), until, act);
    }
  }

  /** {@code roster reject}: the subject is not listed. */
  @Command
  public static final class RejectCommand extends Step {
    public RejectCommand(Context context) {
      super(context, "reject");
    }

    @Override
    protected CaseFile take(ListingService listings, String number, String documentNo, Act act) {
      return listings.reject(number, act.withBasis(documentNo));
    }
  }

  /** {@code roster publish}: the entry may stand on the page. */
  @Command
  public static final class PublishCommand extends Step {
    public PublishCommand(Context context) {
      super(context, "publish");
    }

    @Override
    protected CaseFile take(ListingService listings, String number, String documentNo, Act act) {
      return listings.publish(number, act.withBasis(documentNo));
    }
  }

  /** {@code roster withdraw}: the entry may stand on the page no longer. */
  @Command
  public static final class WithdrawCommand extends Step {
    public WithdrawCommand(Context context) {
      super(context, "withdraw");
    }

    @Override
    protected CaseFile take(ListingService listings, String number, String documentNo, Act act) {
      return listings.withdraw(number, act.withBasis(documentNo));
    }
  }

  /** {@code roster undo}: takes the last step back, with what it brought about. */
  @Command
  public static final class UndoCommand extends CaseUndoCommand {
    public UndoCommand(Context context) {
      super(context, ListingWords.TYPE, ListingWords.NOUN);
    }

    @Override
    protected CaseFile undo(Correction wanted) {
      return client()
          .listings()
          .undo(
              wanted.number(),
              new Act(wanted.day(), "", wanted.reason(), wanted.actor(), wanted.rehearsal()));
    }
  }

  /** {@code roster void}: ends a case that was wrong from the start. */
  @Command
  public static final class VoidCommand extends CaseVoidCommand {
    public VoidCommand(Context context) {
      super(context, ListingWords.TYPE, ListingWords.NOUN);
    }

    @Override
    protected CaseFile voidCase(Correction wanted) {
      return client()
          .listings()
          .voidCase(
              wanted.number(),
              new Act(wanted.day(), "", wanted.reason(), wanted.actor(), wanted.rehearsal()));
    }
  }
}
