package io.creditctl.cli.command.audit;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.core.audit.AuditVerdict;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code audit verify}: whether the chain is whole. */
@Command
public final class AuditVerifyCommand extends CreditCommand {
  private static final int HASH_DIGITS = 64;

  @Option(names = "--head", paramLabel = "HASH")
  private Optional<String> head = Optional.empty();

  public AuditVerifyCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    head.filter(hash -> !hash.matches("[0-9a-fA-F]{" + HASH_DIGITS + "}"))
        .ifPresent(
            hash -> {
              throw new CreditException(ErrorCode.INVALID_ARGUMENT, "--head", hash);
            });
    AuditVerdict verdict = client().audit().verify(head);
    context().output().write(view(), List.of(verdict));
    if (verdict.sound()) {
      context().say("audit.sound", verdict.links());
      return ExitCode.OK;
    }
    verdict.brokenAt().ifPresent(seq -> context().warn("audit.broken", seq));
    if (!verdict.headFound()) {
      context().warn("audit.head-missing", head.orElseThrow());
    }
    return ExitCode.INTEGRITY;
  }

  private View<AuditVerdict> view() {
    View.Builder<AuditVerdict> view = View.named("audit-verify");
    view.column("sound", AuditVerdict::sound)
        .text(verdict -> messages().text(verdict.sound() ? "audit.whole" : "audit.not-whole"))
        .tone(verdict -> verdict.sound() ? Tone.GOOD : Tone.BAD)
        .priority(10);
    view.column("links", AuditVerdict::links).priority(9);
    view.column(
            "brokenAt",
            verdict ->
                verdict.brokenAt().isPresent()
                    ? Optional.of(verdict.brokenAt().getAsLong())
                    : Optional.empty())
        .priority(8);
    view.column("head", AuditVerdict::head).priority(7);
    return view.build();
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.INTEGRITY);
  }
}
