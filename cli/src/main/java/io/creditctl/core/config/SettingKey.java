package io.creditctl.core.config;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.Protocol;
import io.creditctl.core.push.SendWindow;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The closed list of settings. A {@code *} in a name stands for a target's name.
 *
 * @param name for example {@code target.*.url}
 * @param defaultValue empty when there is none
 * @param allowed what a value looks like, for the error message
 * @param valid whether a value is one
 */
public record SettingKey(
    String name, String defaultValue, String allowed, Predicate<String> valid) {
  public static final String LANGUAGE = "lang";
  public static final String STORE = "db";
  public static final String ACTOR = "actor";
  public static final String AMBIGUOUS_WIDTH = "ambiguous-width";
  public static final String IDENTITY_KEY_FILE = "identity.keyFile";

  /** The plan that {@code catalog check} holds the store against. */
  public static final String PLAN = "catalog.plan";

  /** The rule file in place of the bundled one. */
  public static final String RULES_FILE = "disclosure.rulesFile";

  /** What counts as 较大数额 and 巨额, in 万元. */
  public static final String LARGE_FINE = "disclosure.largeFine";

  public static final String HUGE_FINE = "disclosure.hugeFine";

  /** Types of case work in place of the bundled ones, one file each. */
  public static final String CASEWORK_FOLDER = "casework.folder";

  /** The reasons, terms and thresholds of listings, in place of the bundled ones. */
  public static final String LISTING_RULES_FILE = "roster.rulesFile";

  /** How many working days the subject of a listing has to plead, 陈述申辩. */
  public static final String PLEAD_DAYS = "roster.pleadDays";

  /** Templates of documents in place of the bundled ones, one file each. */
  public static final String DOCUMENT_FOLDER = "document.folder";

  /** Who signs a bulletin. */
  public static final String BULLETIN_ISSUER = "bulletin.issuer";

  /** From how many percent handed in late a bulletin names a unit; a province named from 50. */
  public static final String BULLETIN_LATE_LINE = "bulletin.lateLine";

  /** From how many percent not disclosed in time a bulletin names a unit; a choice of our own. */
  public static final String BULLETIN_UNTIMELY_LINE = "bulletin.untimelyLine";

  /** Where the bureau keeps evaluation schemes of its own. */
  public static final String SCHEMES_FOLDER = "score.schemesFolder";

  /** What the platforms refuse, in place of the bundled rules. */
  public static final String REJECTIONS_FILE = "push.rejectionsFile";

  /** How many of which grade are inspected, in place of the bundled plans. */
  public static final String INSPECTION_RATIOS = "inspection.ratioFile";

  /** The texts of commitments, in place of the bundled ones. */
  public static final String COMMITMENT_TEMPLATES = "commitment.templateFile";

  /** Where commitments are accepted: the division that their numbers begin with. */
  public static final String COMMITMENT_REGION = "commitment.region";

  /** Where the written pages of the site lie. */
  public static final String SITE_CONTENT = "site.contentFolder";

  public static final String SITE_NAME = "site.name";
  public static final String SITE_BASE_URL = "site.baseUrl";

  /** 网站标识码. */
  public static final String SITE_ID_CODE = "site.idCode";

  /** 主办单位. */
  public static final String SITE_ORGANISER = "site.organiser";

  /** 承办单位. */
  public static final String SITE_OPERATOR = "site.operator";

  public static final String SITE_CONTACT = "site.contact";

  /** ICP 备案号. */
  public static final String SITE_ICP = "site.icp";

  /** 公网安备号. */
  public static final String SITE_POLICE = "site.police";

  /** The address of 我为政府网站找错. */
  public static final String SITE_FIND_FAULT = "site.findFaultUrl";

  private static final String TARGET = "target.";
  private static final String ANY = "*";

  private static final List<SettingKey> ALL =
      List.of(
          oneOf(LANGUAGE, "auto", "auto", "zh", "en"),
          text(STORE, "PATH"),
          text(ACTOR, "NAME"),
          text(PLAN, "PATH"),
          text(RULES_FILE, "PATH"),
          amount(LARGE_FINE),
          amount(HUGE_FINE),
          text(CASEWORK_FOLDER, "PATH"),
          text(LISTING_RULES_FILE, "PATH"),
          workingDays(PLEAD_DAYS),
          text(DOCUMENT_FOLDER, "PATH"),
          workingDays("repair.acceptDays"),
          workingDays("repair.supplementDays"),
          workingDays("repair.decideDays"),
          workingDays("repair.carryOutDays"),
          workingDays("complaint.handleDays"),
          workingDays("complaint.referredDays"),
          text(BULLETIN_ISSUER, "NAME"),
          number(BULLETIN_LATE_LINE, 50, 0, 100),
          number(BULLETIN_UNTIMELY_LINE, 5, 0, 100),
          text(SCHEMES_FOLDER, "PATH"),
          text(REJECTIONS_FILE, "PATH"),
          text(INSPECTION_RATIOS, "PATH"),
          text(COMMITMENT_TEMPLATES, "PATH"),
          new SettingKey(COMMITMENT_REGION, "", "371000", value -> value.matches("\\d{6}")),
          text(SITE_CONTENT, "PATH"),
          new SettingKey(SITE_NAME, "信用交通·威海", "TEXT", value -> !value.isBlank()),
          address(SITE_BASE_URL),
          text(SITE_ID_CODE, "TEXT"),
          text(SITE_ORGANISER, "TEXT"),
          text(SITE_OPERATOR, "TEXT"),
          text(SITE_CONTACT, "TEXT"),
          text(SITE_ICP, "TEXT"),
          text(SITE_POLICE, "TEXT"),
          address(SITE_FIND_FAULT),
          oneOf(AMBIGUOUS_WIDTH, "1", "1", "2"),
          text(IDENTITY_KEY_FILE, "PATH"),
          new SettingKey(
              "target.*.url",
              "",
              "http(s)://HOST[:PORT], jdbc:postgresql://HOST/NAME, file:///FOLDER",
              SettingKey::isTargetAddress),
          oneOf("target.*.protocol", Protocol.REST_V1.word(), words(Protocol.values())),
          text("target.*.kinds", "KIND,KIND"),
          text("target.*.mappingFile", "PATH"),
          text("target.*.rejectionsFile", "PATH"),
          text("target.*.appKey", "TEXT"),
          text("target.*.secretFile", "PATH"),
          text("target.*.user", "NAME"),
          oneOf("target.*.signature", "HMAC-SHA256", "HMAC-SHA256", "HMAC-SM3", "SM2"),
          text("target.*.keyFile", "PATH"),
          text("target.*.platformKeyFile", "PATH"),
          text("target.*.caFile", "PATH"),
          text("target.*.clientCertFile", "PATH"),
          text("target.*.clientCertPasswordFile", "PATH"),
          new SettingKey(
              "target.*.proxy",
              "",
              "http://HOST:PORT|none",
              value -> value.equals("none") || isAddress(value)),
          text("target.*.soapNamespace", "URI"),
          text("target.*.clientId", "TEXT"),
          new SettingKey(
              "target.*.queryParameters",
              "",
              "NAME=VALUE,NAME=VALUE",
              value -> value.matches("\\w+=[^,\\p{Cntrl}]*(,\\w+=[^,\\p{Cntrl}]*)*")),
          oneOf("target.*.gzip", "false", "true", "false"),
          oneOf("target.*.fileFormat", "xlsx", "xlsx", "xls", "csv", "zip"),
          text("target.*.fileName", "TEXT"),
          text("target.*.receiptFolder", "PATH"),
          number("target.*.deadlineSeconds", 60, 1, 3600),
          number("target.*.batchSize", 100, 1, 10_000),
          number("target.*.ratePerMinute", 0, 0, 60_000),
          new SettingKey(
              "target.*.window", "", "HH:MM-HH:MM", value -> SendWindow.parse(value).isPresent()),
          oneOf("target.*.clock", "report", "report", "none"),
          number("target.*.maxAttempts", 6, 1, 100),
          number("target.*.retryBaseMillis", 500, 1, 60_000));

  public static List<SettingKey> all() {
    return ALL;
  }

  /** The key of one target's setting. */
  public static String ofTarget(String target, String what) {
    return TARGET + target + "." + what;
  }

  /** The target that a key speaks of; empty for other keys. */
  public static Optional<String> targetOf(String key) {
    int last = key.lastIndexOf('.');
    return key.startsWith(TARGET) && last > TARGET.length()
        ? Optional.of(key.substring(TARGET.length(), last))
        : Optional.empty();
  }

  /**
   * The definition of a key.
   *
   * @throws CreditException CONFIG_UNKNOWN_KEY with the key and the known ones
   */
  public static SettingKey of(String key) {
    String pattern =
        targetOf(key).map(target -> TARGET + ANY + key.substring(key.lastIndexOf('.'))).orElse(key);
    for (SettingKey known : ALL) {
      if (known.name.equals(pattern) && targetOf(key).map(SettingKey::isTargetName).orElse(true)) {
        return known;
      }
    }
    List<String> names = new ArrayList<>();
    ALL.forEach(known -> names.add(known.name.replace(ANY, "NAME")));
    throw new CreditException(ErrorCode.CONFIG_UNKNOWN_KEY, key, String.join(", ", names));
  }

  /**
   * Refuses a value that the key cannot have.
   *
   * @throws CreditException CONFIG_INVALID with key, value and what is allowed
   */
  public void check(String key, String value) {
    if (!valid.test(value)) {
      throw new CreditException(ErrorCode.CONFIG_INVALID, key, withoutLogin(value), allowed);
    }
  }

  /** A password in an address is one of the reasons to refuse it, and is not for any log. */
  private static String withoutLogin(String value) {
    int end = value.lastIndexOf('@');
    int start = value.indexOf("//");
    return start >= 0 && end > start
        ? value.substring(0, start + 2) + "…" + value.substring(end)
        : value;
  }

  /** Names stand in keys, environment variables and idempotency keys. */
  private static boolean isTargetName(String name) {
    return !name.isEmpty()
        && !name.equals("all")
        && name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
  }

  private static boolean isTargetAddress(String value) {
    return value.matches("file:///.+")
        || value.matches("jdbc:postgresql://[^/@?#]+/[^/@?#]+")
        || isAddress(value);
  }

  private static String[] words(Protocol... protocols) {
    return Arrays.stream(protocols).map(Protocol::word).toArray(String[]::new);
  }

  private static boolean isAddress(String value) {
    try {
      URI uri = new URI(value);
      boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return http && uri.getHost() != null && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static SettingKey address(String name) {
    return new SettingKey(name, "", "http(s)://HOST[:PORT]", SettingKey::isAddress);
  }

  private static SettingKey text(String name, String allowed) {
    return new SettingKey(
        name,
        "",
        allowed,
        value -> !value.isBlank() && value.chars().noneMatch(Character::isISOControl));
  }

  private static SettingKey amount(String name) {
    return new SettingKey(
        name,
        "",
        "0.000001..9999999 (10,000 CNY)",
        value -> value.matches("\\d{1,7}(\\.\\d{1,6})?") && !value.matches("[0.]+"));
  }

  /** A limit in working days that no text which was read says; case types name the key. */
  private static SettingKey workingDays(String name) {
    return new SettingKey(name, "", "1..250", number(name, 1, 1, 250).valid());
  }

  private static SettingKey oneOf(String name, String defaultValue, String... values) {
    Set<String> allowed = Set.of(values);
    return new SettingKey(name, defaultValue, String.join("|", values), allowed::contains);
  }

  private static SettingKey number(String name, int defaultValue, int least, int most) {
    return new SettingKey(
        name,
        Integer.toString(defaultValue),
        least + ".." + most,
        value -> {
          try {
            int number = Integer.parseInt(value);
            return number >= least && number <= most;
          } catch (NumberFormatException e) {
            return false;
          }
        });
  }
}
