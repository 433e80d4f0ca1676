package io.creditctl.cli.command.repair;

import io.creditctl.cli.Context;
import io.creditctl.cli.command.casework.CaseStepCommand;
import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.casework.StepRequest;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.repair.RepairService;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The steps of {@code repair} that have words of their own. */
public final class RepairStepCommands {
  private RepairStepCommands() {}

  /** A step that the rules of repair have a say in. */
  private abstract static class Step extends CaseStepCommand {
    Step(Context context, String verb) {
      super(context, RepairService.TYPE, verb);
    }

    @Override
    protected final CaseFile take(String number, StepRequest request, boolean rehearsal) {
      return client().repairs().step(number, request, context().actor(), rehearsal);
    }
  }

  /** {@code repair supplement}. */
  @Command
  public static final class SupplementCommand extends Step {
    @Option(names = "--ask", paramLabel = "TEXT")
    private Optional<String> ask = Optional.empty();

    @Mixin private EvidenceOptions evidence;

    public SupplementCommand(Context context) {
      super(context, "supplement");
    }

    @Override
    protected String step() {
      return ask.isPresent() ? "ask" : "supplement";
    }

    @Override
    protected Map<String, String> facts() {
      Map<String, String> facts = evidence.facts();
      if (ask.isPresent() != facts.isEmpty()) {
        throw new CreditException(
            ErrorCode.OPERAND_MISSING, "--ask TEXT, --fulfilled TEXT, --commitment TEXT");
      }
      ask.ifPresent(missing -> facts.put("missing", missing));
      return facts;
    }
  }

  /** {@code repair accept}. */
  @Command
  public static final class AcceptCommand extends Step {
    public AcceptCommand(Context context) {
      super(context, "accept");
    }
  }

  /** {@code repair refuse}. */
  @Command
  public static final class RefuseCommand extends Step {
    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason = "";

    public RefuseCommand(Context context) {
      super(context, "refuse");
    }

    @Override
    protected Map<String, String> facts() {
      return Map.of("result", reason);
    }
  }

  /** {@code repair verify}. */
  @Command
  public static final class VerifyCommand extends Step {
    @Option(names = "--finding", paramLabel = "TEXT", required = true)
    private String finding = "";

    public VerifyCommand(Context context) {
      super(context, "verify");
    }

    @Override
    protected Map<String, String> facts() {
      return Map.of("finding", finding);
    }
  }

  /** {@code repair decide}. */
  @Command
  public static final class DecideCommand extends Step {
    @Option(names = "--grant")
    private boolean grant;

    @Option(names = "--deny")
    private boolean deny;

    @Option(names = "--reason", paramLabel = "TEXT")
    private String reason = "";

    public DecideCommand(Context context) {
      super(context, "decide");
    }

    @Override
    protected String step() {
      if (grant == deny) {
        throw new CreditException(ErrorCode.OPERAND_MISSING, "--grant, --deny");
      }
      return grant ? "grant" : "deny";
    }

    @Override
    protected Map<String, String> facts() {
      if (doc().isBlank()) {
        throw new CreditException(ErrorCode.OPERAND_MISSING, "--doc TEXT");
      }
      Map<String, String> facts = new LinkedHashMap<>();
      facts.put(RepairService.DECISION_NO, doc());
      if (!reason.isBlank()) {
        facts.put("result", reason);
      }
      return facts;
    }
  }
}
