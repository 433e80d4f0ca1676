package io.creditctl;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.testkit.Installed;
import io.creditctl.testkit.OpenSsl;
import io.creditctl.testkit.WireTap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs every example as its reader would, with the program that was just built. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ExamplesIT {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Path EXAMPLES = ROOT.resolve("examples");
  private static final Path PROGRAM = ROOT.resolve("cli/bin/creditctl");
  private static final Path DATA = EXAMPLES.resolve("data");
  private static final String LISTED = "91371083MA0029512F";
  private static final String CLEAR = "91371000MA0011013D";

  /** The scripts that the tests below run; a new one needs a test of its own. */
  private static final Set<String> COVERED =
      Set.of(
          "quickstart.sh",
          "lifecycle.sh",
          "verify-signature.sh",
          "gate/refuse-listed-bidder.sh",
          "cron/run-daily.sh",
          "bench/penalties.sh",
          "bench/compare.sh",
          "bench/peers.sh",
          "bench/report.sh",
          "bench/push.sh",
          "bench/score.sh",
          "bench/screening.sh",
          "bench/site.sh");

  private record Result(int status, String output) {}

  @TempDir private Path home;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void surroundings() {
    environment.put("HOME", home.toString());
    environment.put("PATH", PROGRAM.getParent() + ":" + System.getenv("PATH"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("CREDITCTL_HOME", home.resolve("credit").toString());
    environment.put("CREDITCTL_NOW", "2026-10-20T09:00:00+08:00");
  }

  @Test
  void everyScriptIsCovered() throws IOException {
    Set<String> scripts = new TreeSet<>();
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(".sh") || Files.isExecutable(file))
          .forEach(file -> scripts.add(EXAMPLES.relativize(file).toString()));
    }
    assertThat(scripts).isEqualTo(new TreeSet<>(COVERED));
  }

  @Test
  void quickstartShowsTheWholeDayInAnEmptyEnvironment() {
    environment.keySet().retainAll(Set.of("HOME"));
    environment.put("PATH", System.getenv("PATH"));

    Result result = run(Path.of("/"), EXAMPLES.resolve("quickstart.sh").toString());

    assertThat(result.output())
        .contains("GB18030   140   140     0     0     0")
        .contains("UTF-8   160     0     0   160     0")
        .contains("12 行中有 5 行有误, 整份文件未入库")
        .contains("命中 0, 疑似 2, 未命中 4, 查不了 0")
        .contains("重点关注  从未导入")
        .contains("已登记 255 条")
        .contains("逾期 9, 3 个工作日内到期 12, 以后 14")
        .contains("2026-10-10  周六  国庆节 调休上班")
        .contains("截止日 2026-10-15")
        .containsPattern("合计 +125 +110 +5 +7 +0 +3 +90\\.16%")
        .containsPattern("province +300 +300 +300 ")
        .contains("显示 3 条，共 300 条")
        .contains("收下 300, 重复 0, 退回 0, 请求 3, 故障 0")
        .contains("演示完毕")
        .doesNotContain("?", "�", "Exception");
    assertThat(result.status()).isZero();
  }

  @Test
  void quickstartRunsAgainAndLeavesNothingBehind() throws IOException {
    Path temporary = Files.createDirectory(home.resolve("tmp"));
    environment.put("TMPDIR", temporary.toString());
    environment.put("LANG", "en_US.UTF-8");
    environment.put("CREDITCTL_PROFILE", "somebody-elses");

    Result result = run(home, EXAMPLES.resolve("quickstart.sh").toString());

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void aPenaltyGoesThroughItsWholeLifeAndLeavesNothingBehind() throws IOException {
    Path temporary = Files.createDirectory(home.resolve("tmp"));
    environment.put("TMPDIR", temporary.toString());

    Result result = run(home, EXAMPLES.resolve("lifecycle.sh").toString());

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(result.output())
        .contains("city-road 85.00 A → 100.00 AA", "措施 MEA-1", "停止共享 P-2 province: 已回执")
        .contains("审计链完整");
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void quickstartFailsWhenACommandEndsInAnotherWay() throws IOException {
    Path copy = home.resolve("copy");
    for (String folder : List.of("examples/data", "cli/bin", "cli/src/main", "cli/src/build")) {
      Files.createDirectories(copy.resolve(folder));
    }
    Files.createFile(copy.resolve("pom.xml"));
    Files.createFile(copy.resolve("cli/pom.xml"));
    Files.copy(EXAMPLES.resolve("quickstart.sh"), copy.resolve("examples/quickstart.sh"));
    Path program = Files.writeString(copy.resolve("cli/bin/creditctl"), "#!/bin/sh\nexit 7\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    Files.createFile(
        Files.createDirectories(copy.resolve("cli/target/dist/lib")).resolve("creditctl.jar"));

    Result result = run(home, "sh", copy.resolve("examples/quickstart.sh").toString());

    assertThat(result.output()).contains("预期退出码 0, 实际 7");
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void gateLetsAClearBidderPass() {
    importBlacklist();

    assertThat(gate(CLEAR).status()).isZero();
  }

  @Test
  void gateHandsAListedBidderToAPerson() {
    importBlacklist();

    assertThat(gate(CLEAR, LISTED).status()).isEqualTo(3);
    assertThat(gate("海岬(威海)路桥工程有限公司").status()).isEqualTo(3);
  }

  @Test
  void gateHoldsWhatItCannotCheck() throws IOException {
    assertThat(gate().status()).isEqualTo(75);
    assertThat(gate(CLEAR).status()).as("never imported").isEqualTo(75);

    importBlacklist();
    assertThat(gate("91371083MA0029512G").status()).as("wrong check digit").isEqualTo(75);
    environment.put("CREDITCTL_NOW", "2026-10-30T09:00:00+08:00");
    assertThat(gate(CLEAR).status()).as("list too old").isEqualTo(75);

    Files.write(home.resolve("credit/credit.db"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    assertThat(gate(CLEAR).status()).as("damaged").isEqualTo(75);
    environment.put("CREDITCTL", "/nonexistent/creditctl");
    assertThat(gate(CLEAR).status()).as("no program").isEqualTo(75);
  }

  @Test
  void dailyRunSortsTheInbox() throws IOException {
    Path inbox = Files.createDirectory(home.resolve("inbox"));
    Files.copy(DATA.resolve("行政许可.csv"), inbox.resolve("license-1020.csv"));
    Files.copy(DATA.resolve("行政处罚-待修.csv"), inbox.resolve("penalty-1020.csv"));
    Files.writeString(inbox.resolve("nonsense-1020.csv"), "甲,乙\n1,2\n");

    Result result = run(home, EXAMPLES.resolve("cron/run-daily.sh").toString(), inbox.toString());

    assertThat(inbox.resolve("done")).isDirectoryContaining("glob:**/license-1020-*.csv");
    assertThat(inbox.resolve("returned"))
        .isDirectoryContaining("glob:**/penalty-1020-*[0-9].csv")
        .isDirectoryContaining("glob:**/penalty-1020-*-待修.csv");
    assertThat(inbox.resolve("nonsense-1020.csv")).exists();
    assertThat(result.output()).contains("nonsense-1020.csv: 退出码 2, 留在收件夹");
    assertThat(result.status()).as("graver than what is returned").isEqualTo(2);
  }

  @Test
  void comparisonMeasuresEachProgramOnTheSameTable() {
    Installed.orSkip("time", "sqlite3", "sqlite-utils");

    Result result = run(home, EXAMPLES.resolve("bench/compare.sh").toString(), "200", "1");

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(result.output().lines().map(line -> line.replaceAll("  .*", " ").strip()))
        .startsWith("import", "again", "import", "import", "query", "query");
    assertThat(result.output()).contains(" s  ", " KiB");
  }

  @Test
  void peersLoadTheSameTable() {
    Installed.orSkip("time", "csvsql", "sqlite-utils", "mlr");

    Result result = run(home, EXAMPLES.resolve("bench/peers.sh").toString(), "200");

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(result.output())
        .containsPattern("creditctl import +[0-9.]+ s")
        .containsPattern("csvsql --insert +[0-9.]+ s")
        .containsPattern("sqlite-utils insert +[0-9.]+ s")
        .containsPattern("mlr cat +[0-9.]+ s");
  }

  @Test
  void theReportAndDuckDbCountTheSame() {
    Installed.orSkip("time", "sqlite3", "javac");
    environment.put("HOME", System.getProperty("user.home"));

    Result result = run(home, EXAMPLES.resolve("bench/report.sh").toString(), "2000", "30", "1");

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(result.output())
        .containsPattern(
            "not run, DuckDB's JDBC driver is not there|report   DuckDB JDBC +[0-9.]+ s");
  }

  @Test
  void aPushIsTimedAgainstCurlWithTheSameRequests() {
    Installed.orSkip("time", "curl");

    Result result = run(home, EXAMPLES.resolve("bench/push.sh").toString(), "60", "1", "25");

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(result.output())
        .startsWith("60 records, 25 in a request\n")
        .containsPattern("\ncurl +[0-9.]+ s +[0-9]+ KiB\n")
        .containsPattern("\ncreditctl +[0-9.]+ s +[0-9]+ KiB\n")
        .containsPattern("\nratio +[0-9.]+ to curl, [0-9.]+ to curl for each\n");
  }

  @Test
  void anEvaluationIsTimedWithAndWithoutTheFieldsOfRecords() {
    Installed.orSkip("time");

    Result result = run(home, EXAMPLES.resolve("bench/score.sh").toString(), "2000", "200", "1");

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(result.output())
        .containsPattern("\nscore run  columns +[0-9.]+ s")
        .containsPattern("\nscore run  fields +[0-9.]+ s");
  }

  @Test
  void screeningIsTimedByCodeAndByLikeness() {
    Installed.orSkip("time");

    Result result = run(home, EXAMPLES.resolve("bench/screening.sh").toString(), "2000", "300");

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(result.output())
        .containsPattern("\nexact +[0-9.]+ s")
        .containsPattern("\nfuzzy +[0-9.]+ s");
  }

  @Test
  void theSiteBuildIsTimedAndItsPagesAreSmall() {
    Installed.orSkip("time");

    Result result = run(home, EXAMPLES.resolve("bench/site.sh").toString(), "300", "1");

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(result.output())
        .containsPattern("100 changed, all months +[0-9.]+ s")
        .doesNotContain(".html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HMAC-SHA256", "HMAC-SM3", "SM2"})
  void aRequestOffTheWireIsVerifiedByOpensslAlone(String algorithm) throws IOException {
    OpenSsl openssl = new OpenSsl(home);
    Path key = openssl.newKey();
    Path secret = Files.writeString(home.resolve("密钥"), " 威海-0631 not a real one\n");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    configure("appKey", "weihai");
    configure("signature", algorithm);
    configure("secretFile", secret.toString());
    configure("keyFile", key.toString());
    byte[] request = capturedPush();
    Path captured = Files.write(home.resolve("request"), request);
    Path other = Files.writeString(home.resolve("other"), "another secret");
    Path theirs = algorithm.equals("SM2") ? openssl.publicKey(key) : secret;
    Path wrong = algorithm.equals("SM2") ? openssl.publicKey(openssl.newKey()) : other;

    Result valid = verify(captured, theirs);

    assertThat(valid.output()).contains("POST /v1/batches", algorithm, "相符", "签名      有效");
    assertThat(valid.status()).isZero();
    assertThat(verify(captured, wrong).status()).isEqualTo(1);
    request[request.length - 5] ^= 1;
    Result tampered = verify(Files.write(home.resolve("tampered"), request), theirs);
    assertThat(tampered.output()).contains("与首部不符", "签名      无效");
    assertThat(tampered.status()).isEqualTo(1);
  }

  @Test
  void aLongSecretSignsACompressedRequest() throws IOException {
    Installed.orSkip("openssl", "gzip");
    Path secret = Files.writeString(home.resolve("long"), "0123456789".repeat(9));
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    configure("appKey", "weihai");
    configure("signature", "HMAC-SM3");
    configure("secretFile", secret.toString());
    configure("gzip", "true");

    Path captured = Files.write(home.resolve("request"), capturedPush());

    assertThat(Files.readString(captured, StandardCharsets.ISO_8859_1)).contains("-Encoding: gzip");
    assertThat(verify(captured, secret).output()).contains("签名      有效");
  }

  /** Every program that the script calls is one of the test's, which writes its arguments down. */
  @ParameterizedTest
  @ValueSource(strings = {"HMAC-SHA256", "HMAC-SM3"})
  void verifyingShowsTheSecretToNoListOfProcesses(String algorithm) throws IOException {
    Installed.orSkip("openssl");
    String words = "hush-0631";
    Path secret = Files.writeString(home.resolve("secret"), words);
    Path request = Files.writeString(home.resolve("request"), requestSignedBy(algorithm));
    Path seen = home.resolve("seen");
    Path bin = Files.createDirectory(home.resolve("bin"));
    for (String tool : List.of("openssl", "od", "tr", "sed", "awk", "wc", "tail", "head", "cat")) {
      String line = "printf '%%s\\n' \"%s $*\" >>'%s'; exec %s \"$@\"";
      Path wrapper = bin.resolve(tool);
      Files.writeString(
          wrapper, "#!/bin/sh\n" + line.formatted(tool, seen, Installed.path(tool)) + "\n");
      assertThat(wrapper.toFile().setExecutable(true)).isTrue();
    }
    environment.merge("PATH", bin + ":", (path, first) -> first + path);

    assertThat(verify(request, secret).status()).isEqualTo(1);

    assertThat(Files.readString(seen))
        .contains("openssl dgst", "od -An")
        .doesNotContain(words, HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8)));
  }

  private static String requestSignedBy(String algorithm) {
    return "POST /v1/receipts HTTP/1.1\r\nX-Credit-Algorithm: " + algorithm + "\r\n\r\n{}";
  }

  @Test
  void whatIsNoRequestIsNotVerified() throws IOException {
    Installed.orSkip("openssl");
    Path nonsense = Files.writeString(home.resolve("nonsense"), "hello\n");

    assertThat(verify(nonsense, nonsense).status()).isEqualTo(2);
    assertThat(verify(home.resolve("none"), nonsense).status()).isEqualTo(2);
    assertThat(run(home, EXAMPLES.resolve("verify-signature.sh").toString()).status()).isEqualTo(2);
  }

  private Result verify(Path request, Path key) {
    return run(
        home,
        EXAMPLES.resolve("verify-signature.sh").toString(),
        request.toString(),
        key.toString());
  }

  private void configure(String what, String value) {
    Result result =
        run(home, PROGRAM.toString(), "config", "set", "target.province." + what, value);
    assertThat(result.status()).as(result.output()).isZero();
  }

  /** The first request of a push, which the platform then refuses. */
  private byte[] capturedPush() {
    try (WireTap platform = WireTap.answering(401, "{\"code\":\"30\"}")) {
      configure("url", platform.url().toString());
      String file = DATA.resolve("行政许可.csv").toString();
      Result imported = run(home, PROGRAM.toString(), "import", file, "--kind", "license");
      assertThat(imported.status()).as(imported.output()).isZero();
      run(home, PROGRAM.toString(), "push", "run", "--target", "province");
      return platform.next();
    }
  }

  private void importBlacklist() {
    String file = DATA.resolve("严重失信主体名单.csv").toString();
    Result result = run(home, PROGRAM.toString(), "import", file, "--kind", "blacklist");
    assertThat(result.status()).as(result.output()).isZero();
  }

  private Result gate(String... bidders) {
    List<String> words = new ArrayList<>();
    words.add(EXAMPLES.resolve("gate/refuse-listed-bidder.sh").toString());
    words.addAll(List.of(bidders));
    return run(home, words.toArray(String[]::new));
  }

  private Result run(Path folder, String... words) {
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      try (InputStream output = process.getInputStream()) {
        String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), text);
      }
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(String.join(" ", words), e);
    }
  }
}
