package io.creditctl.cli.command.site;

import io.creditctl.core.config.Setting;
import io.creditctl.core.config.SettingKey;
import io.creditctl.core.config.Settings;
import io.creditctl.core.site.SiteProfile;

/** Reads from the settings what the owner says of the site. */
final class SiteProfiles {
  private SiteProfiles() {}

  static SiteProfile of(Settings settings) {
    SiteProfile profile =
        new SiteProfile(
            value(settings, SettingKey.SITE_NAME),
            "",
            value(settings, SettingKey.SITE_ID_CODE),
            value(settings, SettingKey.SITE_ORGANISER),
            value(settings, SettingKey.SITE_OPERATOR),
            value(settings, SettingKey.SITE_CONTACT),
            value(settings, SettingKey.SITE_ICP),
            value(settings, SettingKey.SITE_POLICE),
            value(settings, SettingKey.SITE_FIND_FAULT));
    String url = value(settings, SettingKey.SITE_BASE_URL);
    return url.isEmpty() ? profile : profile.at(url);
  }

  private static String value(Settings settings, String key) {
    return settings.find(key).map(Setting::value).orElse("");
  }
}
