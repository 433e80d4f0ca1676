package io.creditctl.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.config.Setting;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropertiesSettingsTest {
  @TempDir Path temporary;
  private final Map<String, String> environment = new HashMap<>();
  private Path userFile;
  private Path projectFile;
  private String profile = "";

  @BeforeEach
  void nameTheFiles() throws IOException {
    userFile = temporary.resolve("家").resolve("config.properties");
    projectFile = Files.createDirectories(temporary.resolve("项目")).resolve(".creditctl.properties");
  }

  private PropertiesSettings settings() {
    Folders folders = new Folders(temporary.resolve("data"), userFile.getParent());
    return new PropertiesSettings(folders, profile, projectFile.getParent(), environment);
  }

  private void user(String text) throws IOException {
    Files.createDirectories(userFile.getParent());
    Files.writeString(userFile, text);
  }

  private CreditException refusal() {
    return catchThrowableOfType(CreditException.class, this::settings);
  }

  private CreditException refusalOf(String key, String value) {
    return catchThrowableOfType(CreditException.class, () -> settings().set(key, value));
  }

  @Test
  void theNearerSourceWins() throws IOException {
    assertThat(settings().find("lang")).contains(new Setting("lang", "auto", "default"));

    user("lang=zh\n");
    assertThat(settings().find("lang")).contains(new Setting("lang", "zh", userFile.toString()));

    Files.writeString(projectFile, "lang = en\n");
    assertThat(settings().find("lang")).contains(new Setting("lang", "en", projectFile.toString()));

    environment.put("CREDITCTL_LANG", "zh");
    assertThat(settings().find("lang")).contains(new Setting("lang", "zh", "CREDITCTL_LANG"));
  }

  @Test
  void anEmptyVariableCountsAsUnset() {
    environment.put("CREDITCTL_DB", "");
    environment.put("CREDITCTL_AMBIGUOUS_WIDTH", "2");

    assertThat(settings().find("db")).isEmpty();
    assertThat(settings().find("ambiguous-width")).map(Setting::value).contains("2");
  }

  @Test
  void anEmptyValueInAFileCountsAsUnset() throws IOException {
    user("lang=zh\nactor=王科员\n");
    Files.writeString(projectFile, "actor=\nlang\n");

    assertThat(settings().find("lang")).map(Setting::value).contains("zh");
    assertThat(settings().find("actor")).map(Setting::value).contains("王科员");
  }

  @Test
  void aProfileHasAFileOfItsOwn() throws IOException {
    profile = "演练";
    settings().set("lang", "en");

    assertThat(userFile).doesNotExist();
    assertThat(Files.readString(userFile.resolveSibling("config-演练.properties")))
        .isEqualTo("lang=en\n");
  }

  @Test
  void aKeyThatNobodyKnowsIsAnErrorThatNamesTheKnownOnes() throws IOException {
    user("langauge=zh\n");

    assertThat(refusal().code()).isEqualTo(ErrorCode.CONFIG_UNKNOWN_KEY);
    assertThat(refusal().arguments().get(0)).isEqualTo("langauge");
    assertThat(refusal().arguments().get(1))
        .asString()
        .contains("lang, ")
        .contains("target.NAME.url");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "target.province.secret",
        "target.Province.url",
        "target.all.url",
        "target..url",
        "target.a.b.url",
        "target.省.url",
        "target.*.url",
        "target.url",
        ""
      })
  void keysOfTargetsAreCheckedToo(String key) {
    assertThat(refusalOf(key, "https://credit.example.cn").code())
        .isEqualTo(ErrorCode.CONFIG_UNKNOWN_KEY);
  }

  @ParameterizedTest
  @CsvSource({
    "lang, fr",
    "ambiguous-width, 3",
    "target.province.url, ftp://example.cn",
    "target.province.url, credit.example.cn",
    "target.province.url, https://",
    "target.province.url, https:// example.cn",
    "target.province.batchSize, 0",
    "target.province.batchSize, 10001",
    "target.province.batchSize, many",
    "target.province.maxAttempts, 101",
    "target.province.retryBaseMillis, -1",
    "target.province.protocol, soap"
  })
  void aValueThatCannotBeIsRefusedWithWhatCan(String key, String value) {
    CreditException refused = refusalOf(key, value);

    assertThat(refused.code()).isEqualTo(ErrorCode.CONFIG_INVALID);
    assertThat(refused.arguments()).startsWith(key, value).hasSize(3);
    assertThat(userFile).doesNotExist();
  }

  @Test
  void aBadValueInAFileOrTheEnvironmentIsRefusedToo() throws IOException {
    environment.put("CREDITCTL_LANG", "fr");
    assertThat(refusal().arguments()).startsWith("CREDITCTL_LANG", "fr");

    environment.clear();
    user("target.province.batchSize=many\n");
    assertThat(refusal().arguments()).startsWith("target.province.batchSize", "many");
  }

  @Test
  void aLoginInAnAddressIsNeverRepeated() {
    CreditException refused =
        refusalOf("target.province.url", "https://admin:geheim@credit.example.cn/p@th");

    assertThat(refused.code()).isEqualTo(ErrorCode.CONFIG_INVALID);
    assertThat(refused.getMessage()).doesNotContain("geheim").doesNotContain("admin");
    assertThat(refusalOf("target.province.url", "https://a:ge/heim@x").getMessage())
        .doesNotContain("heim");
  }

  @Test
  void aFileThatIsNoneIsRefused() throws IOException {
    user("lang=\\u12\n");
    assertThat(refusal().code()).isEqualTo(ErrorCode.CONFIG_INVALID);

    Files.write(userFile, new byte[] {'l', 'a', 'n', 'g', '=', (byte) 0xff});
    assertThat(refusal().code()).isEqualTo(ErrorCode.CONFIG_INVALID);
    assertThat(refusal().arguments().get(0)).isEqualTo(userFile);
  }

  @Test
  void aChangeKeepsAllThatPeopleWrote() throws IOException {
    user(
        "# 局里的设置\n\n  lang = zh   \n! 旧式注释 \\\ndb : /data/credit.db\n#lang=en\n"
            + "target.province.url=https://a.example.cn\n");

    settings().set("lang", "en");
    settings().set("db", "/data/new.db");
    settings().set("target.province.appKey", "weihai");

    assertThat(Files.readString(userFile))
        .isEqualTo(
            "# 局里的设置\n\nlang=en\n! 旧式注释 \\\ndb=/data/new.db\n#lang=en\n"
                + "target.province.url=https://a.example.cn\ntarget.province.appKey=weihai\n");
    assertThat(settings().find("db")).map(Setting::value).contains("/data/new.db");
  }

  @Test
  void aChangeReplacesAValueOfSeveralLinesAndEveryRepetition() throws IOException {
    user("actor=王\\\n  科员\nlang=zh\nlang:en\nactor\n");

    settings().set("actor", "李科长");
    settings().set("lang", "auto");

    assertThat(Files.readString(userFile)).isEqualTo("actor=李科长\nlang=auto\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"C:\\Users\\王\\credit.db", "a=b:c#d!e", "#x", "=x", "尾\\", "\\u0041", "a b"})
  void everyValueIsReadBackAsItWas(String value) {
    settings().set("db", value);

    assertThat(settings().find("db")).map(Setting::value).contains(value);
    assertThat(settings().find("lang")).map(Setting::origin).contains("default");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x\nlang=en", "x\r", "\u0000", "  ", ""})
  void noValueBringsAnotherLineAlong(String value) {
    assertThat(refusalOf("actor", value).code()).isEqualTo(ErrorCode.CONFIG_INVALID);
    assertThat(userFile).doesNotExist();
  }

  @Test
  void afterAChangeTheNearerSourceStillWins() {
    environment.put("CREDITCTL_LANG", "zh");
    PropertiesSettings settings = settings();

    settings.set("lang", "en");

    assertThat(settings.find("lang")).contains(new Setting("lang", "zh", "CREDITCTL_LANG"));
  }

  @Test
  void whatIsWrittenIsForItsOwnerAlone() throws IOException {
    user("lang=zh\n");
    Files.setPosixFilePermissions(userFile, PosixFilePermissions.fromString("rw-r--r--"));
    settings().set("lang", "en");
    assertThat(permissions(userFile)).isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(userFile.getParent())) {
      assertThat(files).containsExactly(userFile);
    }

    userFile = temporary.resolve("新").resolve("config.properties");
    settings().set("lang", "en");
    assertThat(permissions(userFile)).isEqualTo("rw-------");
    assertThat(permissions(userFile.getParent())).isEqualTo("rwx------");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void readsWhatAnEditorHasMarked() throws IOException {
    user("\uFEFFlang=en\r\nactor=王科员\r\n");

    assertThat(settings().find("lang")).map(Setting::value).contains("en");
    assertThat(settings().find("actor")).map(Setting::value).contains("王科员");
  }

  @Test
  void listsWhatIsSetAndWhatHasADefault() throws IOException {
    user("target.province.url=https://a.example.cn\n");

    assertThat(settings().all())
        .extracting(Setting::key)
        .containsExactly(
            "ambiguous-width",
            "bulletin.lateLine",
            "bulletin.untimelyLine",
            "lang",
            "site.name",
            "target.province.url");
    assertThat(settings().find("target.province.batchSize"))
        .contains(new Setting("target.province.batchSize", "100", "default"));
  }

  @Test
  void aFolderOneHappensToStandInChoosesNoKey() throws IOException {
    Files.writeString(projectFile, "identity.keyFile=/tmp/known.key");

    assertThat(refusal().code()).isEqualTo(ErrorCode.CONFIG_MISPLACED);
  }

  @Test
  void aFolderOneHappensToStandInMovesNoTarget() throws IOException {
    Files.writeString(projectFile, "target.province.url=https://elsewhere.example.cn");

    assertThat(refusal().code()).isEqualTo(ErrorCode.CONFIG_MISPLACED);
    assertThat(refusal().arguments()).contains("target.province.url", projectFile, userFile);
  }
}
