package io.creditctl.cli.command.site;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.Services;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.cli.output.View;
import io.creditctl.core.config.Setting;
import io.creditctl.core.config.SettingKey;
import io.creditctl.core.config.Settings;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.site.SiteBuildReport;
import io.creditctl.core.site.SiteBuildReport.SectionCount;
import io.creditctl.core.site.SiteBuildRequest;
import io.creditctl.core.site.SiteChanges;
import io.creditctl.core.site.SiteProfile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code site build}: makes the public pages out of the store. */
@Command
public final class SiteBuildCommand extends CreditCommand {
  /** Enough to see what is going on; the rest is counted. */
  private static final int PATHS_SHOWN = 20;

  @Parameters(paramLabel = "DIR")
  private Path folder = Path.of("");

  @Option(names = "--base-url", paramLabel = "URL")
  private Optional<String> baseUrl = Optional.empty();

  @Option(names = "--content", paramLabel = "FOLDER")
  private Optional<Path> content = Optional.empty();

  @Mixin private DryRunOption dryRun;

  public SiteBuildCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    refuseMissingStore();
    Settings settings = context().services().settings();
    SiteProfile profile = SiteProfiles.of(settings);
    if (baseUrl.isPresent()) {
      settings.check(SettingKey.SITE_BASE_URL, baseUrl.get());
      profile = profile.at(baseUrl.get());
    }
    SiteBuildReport report =
        client()
            .sites()
            .build(
                new SiteBuildRequest(
                    folder.toAbsolutePath().normalize(),
                    context().asOf(),
                    profile,
                    contentFolder(settings),
                    dryRun.isSet()));
    View.Builder<SectionCount> view = View.named("site-build");
    view.column("section", section -> section.section().code())
        .text(section -> kindTitle(section.section().kind()));
    view.column("public", SectionCount::standing);
    view.column("leftOut", SectionCount::held);
    if (!context().options().quiet() || !context().forPeople()) {
      context().output(dryRun.isSet()).write(view.build(), report.sections());
    }
    say(report, profile);
    return ExitCode.OK;
  }

  /** An empty site in the place of a full one would be taken for an answer. */
  private void refuseMissingStore() {
    Services.Store store = context().services().store();
    if (!store.exists()) {
      throw new CreditException(ErrorCode.SITE_WITHOUT_STORE, store.path());
    }
  }

  private Optional<Path> contentFolder(Settings settings) {
    return content.or(
        () -> settings.find(SettingKey.SITE_CONTENT).map(Setting::value).map(Path::of));
  }

  private void say(SiteBuildReport report, SiteProfile profile) {
    SiteChanges changes = report.changes();
    context()
        .say(
            "site.built",
            report.records(),
            changes.written().size(),
            changes.unchanged(),
            changes.removed().size());
    if (dryRun.isSet()) {
      changes.written().stream().limit(PATHS_SHOWN).forEach(path -> say("site.writes", path));
      changes.removed().stream().limit(PATHS_SHOWN).forEach(path -> say("site.removes", path));
      if (Math.max(changes.written().size(), changes.removed().size()) > PATHS_SHOWN) {
        context().say("site.more", PATHS_SHOWN);
      }
    }
    if (profile.baseUrl().isEmpty()) {
      context().say("site.no-address");
    }
    dryRun.say(context());
    if (!dryRun.isSet()) {
      context().suggest("site.next", folder);
    }
  }

  private void say(String key, String path) {
    context().say(key, path);
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.CONFLICT, ExitCode.LOCKED, ExitCode.INTEGRITY);
  }
}
