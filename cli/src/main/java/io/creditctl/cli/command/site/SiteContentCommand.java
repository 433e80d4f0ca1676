package io.creditctl.cli.command.site;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import io.creditctl.core.config.Setting;
import io.creditctl.core.config.SettingKey;
import io.creditctl.core.site.ContentPage;
import io.creditctl.core.site.ContentSection;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code site content}: the written pages as a build would take them. */
@Command
public final class SiteContentCommand extends CreditCommand {
  @Option(names = "--content", paramLabel = "FOLDER")
  private Optional<Path> folder = Optional.empty();

  public SiteContentCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    Optional<Path> chosen =
        folder.or(
            () ->
                context()
                    .services()
                    .settings()
                    .find(SettingKey.SITE_CONTENT)
                    .map(Setting::value)
                    .map(Path::of));
    View.Builder<ContentPage> view = View.named("site-content");
    view.column("section", ContentPage::section)
        .text(
            page ->
                ContentSection.of(page.section())
                    .map(ContentSection::title)
                    .orElse(page.section()));
    view.column("slug", ContentPage::slug).priority(1);
    view.column("title", ContentPage::title).priority(9);
    view.column("date", ContentPage::date).priority(8);
    view.column("sourceText", ContentPage::source).jsonOnly();
    view.column("summary", ContentPage::summary).jsonOnly();
    context().output().write(view.build(), context().services().content().pages(chosen));
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of();
  }
}
