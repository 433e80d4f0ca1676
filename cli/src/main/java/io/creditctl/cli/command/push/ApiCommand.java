package io.creditctl.cli.command.push;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.cli.output.View;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.call.RawReply;
import io.creditctl.core.push.call.RawRequest;
import io.creditctl.core.push.call.RemoteCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code api}: asks a platform by hand, with the target's credential; every call is logged. */
@Command
public final class ApiCommand extends CreditCommand {
  private static final long LONGEST_BODY = 64L * 1024 * 1024;

  @Parameters(index = "0", arity = "0..1", paramLabel = "METHOD")
  private String method = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "PATH")
  private String path = "";

  @Option(names = "--target", paramLabel = "NAME")
  private String target = "";

  @Option(names = "--data", paramLabel = "FILE")
  private String data = "";

  @Option(names = "--header", paramLabel = "HEADER")
  private List<String> headers = List.of();

  @Option(names = "--log")
  private boolean log;

  @Mixin private DryRunOption dryRun;

  public ApiCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    if (log) {
      return showLog();
    }
    require("METHOD", method);
    require("PATH", path);
    require("--target", target);
    RawRequest request = new RawRequest(method.toUpperCase(Locale.ROOT), path, headers(), body());
    if (dryRun.isSet()) {
      context().output().write(client().rawCalls().preview(target, request));
      dryRun.say(context());
      return ExitCode.OK;
    }
    RawReply reply = client().rawCalls().call(target, request, context().actor());
    context().output().write(stream -> stream.write(reply.body()));
    context().say("api.status", reply.status(), reply.body().length);
    return code(reply.status());
  }

  private static void require(String name, String value) {
    if (value.isEmpty()) {
      throw new CreditException(ErrorCode.OPERAND_MISSING, name);
    }
  }

  private Map<String, String> headers() {
    Map<String, String> named = new LinkedHashMap<>();
    for (String header : headers) {
      int colon = header.indexOf(':');
      if (colon < 1) {
        throw new CreditException(ErrorCode.INVALID_ARGUMENT, "--header", header);
      }
      named.put(header.substring(0, colon).strip(), header.substring(colon + 1).strip());
    }
    return named;
  }

  private byte[] body() {
    if (data.isEmpty()) {
      return new byte[0];
    }
    Path file = context().services().input(data).path();
    try {
      if (Files.size(file) > LONGEST_BODY) {
        throw new CreditException(ErrorCode.FILE_TOO_LARGE, data);
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.FILE_UNREADABLE, data, e.getClass().getSimpleName());
    }
  }

  /** The same sorting as that of a push. */
  private static ExitCode code(int status) {
    return switch (status) {
      case 401, 403 -> ExitCode.AUTH;
      case 400, 409, 413, 422 -> ExitCode.PARTIAL;
      case 408, 425, 429 -> ExitCode.REMOTE;
      default -> status < 300 ? ExitCode.OK : status < 500 ? ExitCode.CONFIG : ExitCode.REMOTE;
    };
  }

  private ExitCode showLog() {
    ZoneId zone = context().services().clock().getZone();
    View.Builder<RemoteCall> view = View.named("api-log");
    view.column("at", call -> call.at().atZone(zone).toOffsetDateTime()).priority(8);
    view.column("actor", RemoteCall::actor).priority(7);
    view.column("target", RemoteCall::target).priority(8);
    view.column("method", RemoteCall::method).priority(8);
    view.column("path", RemoteCall::path).priority(9);
    view.column("sha256", RemoteCall::sha256).jsonOnly();
    view.column("status", RemoteCall::status).priority(8);
    view.column("bytes", RemoteCall::bytes).priority(4);
    int limit =
        (int) Math.min(context().options().limit().orElse(Long.MAX_VALUE), Integer.MAX_VALUE);
    context().output().write(view.build(), client().rawCalls().log(target, limit));
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.AUTH, ExitCode.NOT_FOUND, ExitCode.PARTIAL, ExitCode.REMOTE);
  }
}
