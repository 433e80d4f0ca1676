package io.creditctl.adapter.config;

import io.creditctl.adapter.catalog.RejectionFile;
import io.creditctl.adapter.http.HttpClientFactory;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.config.Setting;
import io.creditctl.core.config.SettingKey;
import io.creditctl.core.config.Settings;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.FieldMapping;
import io.creditctl.core.push.PlatformGateway;
import io.creditctl.core.push.PlatformLists;
import io.creditctl.core.push.Protocol;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.PushTarget.Pace;
import io.creditctl.core.push.SendWindow;
import io.creditctl.core.push.TargetDirectory;
import io.creditctl.core.push.call.RawLine;
import io.creditctl.core.push.call.SubjectQuery;
import io.creditctl.core.push.preflight.Rejections;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The targets that the settings name. */
public final class ConfiguredTargets
    implements TargetDirectory, RawLine.Directory, SubjectQuery.Directory {
  private final Settings settings;
  private final Credentials credentials;
  private final Gateways gateways;
  private final Supplier<Catalog> catalog;

  /**
   * @param clients makes the HTTP client when the first target is spoken to
   * @param catalog tells which kinds are pushed where a target does not say
   */
  public ConfiguredTargets(
      Settings settings,
      Map<String, String> environment,
      Supplier<HttpClientFactory> clients,
      Supplier<Catalog> catalog,
      Clock clock) {
    this.settings = settings;
    this.credentials = new Credentials(settings, environment);
    this.gateways = new Gateways(settings, credentials, clients, catalog, clock);
    this.catalog = catalog;
  }

  @Override
  public List<String> names() {
    return settings.all().stream()
        .map(Setting::key)
        .filter(key -> key.endsWith(".url"))
        .map(SettingKey::targetOf)
        .flatMap(Optional::stream)
        .sorted()
        .toList();
  }

  @Override
  public List<String> takers(String kind) {
    return names().stream()
        .filter(
            name ->
                named(name)
                    .map(kinds -> kinds.contains(kind))
                    .orElseGet(() -> catalog.get().kind(kind).pushed()))
        .toList();
  }

  @Override
  public PushTarget target(String name) {
    if (!names().contains(name)) {
      throw new CreditException(ErrorCode.TARGET_NOT_FOUND, name, String.join(", ", names()));
    }
    TargetProfile profile = profile(name);
    return new PushTarget(
        name,
        URI.create(profile.value("url")),
        protocol(profile),
        named(name).orElseGet(() -> catalog.get().pushedKinds()),
        profile.number("batchSize"),
        new Pace(
            profile.number("maxAttempts"),
            Duration.ofMillis(profile.number("retryBaseMillis")),
            profile.number("ratePerMinute")),
        profile.find("window").flatMap(SendWindow::parse),
        profile.value("clock").equals("report"));
  }

  /** The kinds that a target is sent, where its settings or its protocol name them. */
  private Optional<Set<String>> named(String target) {
    TargetProfile profile = profile(target);
    return profile
        .find("kinds")
        .<Set<String>>map(list -> kinds(profile.key("kinds"), list))
        .or(() -> Optional.of(mapping(profile).kinds().keySet()).filter(kinds -> !kinds.isEmpty()));
  }

  private Set<String> kinds(String key, String list) {
    Set<String> kinds = new LinkedHashSet<>(List.of(list.strip().split("\\s*,\\s*")));
    if (!catalog.get().codes().containsAll(kinds)) {
      throw new CreditException(
          ErrorCode.CONFIG_INVALID, key, list, String.join(",", catalog.get().codes()));
    }
    return kinds;
  }

  private static Protocol protocol(TargetProfile profile) {
    return Protocol.of(profile.value("protocol")).orElseThrow();
  }

  private TargetProfile profile(String name) {
    return new TargetProfile(settings, name);
  }

  @Override
  public boolean usesExampleCredential(PushTarget target) {
    return credentials.isExample(target);
  }

  @Override
  public RawLine line(PushTarget target) {
    return gateways.line(target);
  }

  @Override
  public SubjectQuery query(PushTarget target) {
    return gateways.query(target);
  }

  @Override
  public PlatformGateway gateway(PushTarget target) {
    return gateways.open(target, mapping(target));
  }

  @Override
  public Rejections rejections(PushTarget target) {
    return profile(target.name())
        .path("rejectionsFile")
        .or(
            () ->
                settings
                    .find(SettingKey.REJECTIONS_FILE)
                    .map(Setting::value)
                    .map(value -> Folders.path(SettingKey.REJECTIONS_FILE, value)))
        .map(RejectionFile::read)
        .orElseGet(RejectionFile::bundled);
  }

  @Override
  public PlatformLists lists(PushTarget target) {
    return gateways.lists(target);
  }

  @Override
  public FieldMapping mapping(PushTarget target) {
    return mapping(profile(target.name()));
  }

  /**
   * The platform's names in a mapping file.
   *
   * @throws CreditException FILE_UNREADABLE, or TARGET_MAPPING_INVALID with file and reason
   */
  public static FieldMapping mapping(Path file) {
    return MappingFile.read(file);
  }

  static FieldMapping mapping(TargetProfile profile) {
    return profile
        .path("mappingFile")
        .map(MappingFile::read)
        .or(() -> MappingFile.bundled(protocol(profile)))
        .orElse(FieldMapping.NONE);
  }
}
