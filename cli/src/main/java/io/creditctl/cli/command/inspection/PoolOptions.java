package io.creditctl.cli.command.inspection;

import io.creditctl.cli.Context;
import io.creditctl.cli.option.DomainOption;
import io.creditctl.core.inspection.PoolService;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What making a pool takes, wherever its objects come from. */
final class PoolOptions {
  @Mixin private DomainOption domain;

  @Option(names = "--name", paramLabel = "NAME")
  private String name = "";

  @Option(names = "--scheme", paramLabel = "A,B", split = ",")
  private List<String> schemes = List.of();

  PoolService.Wish wish(Context context) {
    return new PoolService.Wish(
        name, domain.required().code(), schemes, context.asOf(), context.actor());
  }
}
