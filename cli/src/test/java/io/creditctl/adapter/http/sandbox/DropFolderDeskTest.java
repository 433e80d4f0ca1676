package io.creditctl.adapter.http.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.adapter.exchange.DropFolderGateway;
import io.creditctl.adapter.exchange.DropSettings;
import io.creditctl.adapter.exchange.ReceiptFiles;
import io.creditctl.adapter.file.FileTableReader;
import io.creditctl.adapter.file.HandedFile;
import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.Delivery.Action;
import io.creditctl.core.push.FieldMapping;
import io.creditctl.core.push.Protocol;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.PushTarget.Pace;
import io.creditctl.core.push.Receipt;
import io.creditctl.core.push.Receipt.Result;
import io.creditctl.testkit.Kinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both sides of a drop folder. */
class DropFolderDeskTest {
  @TempDir private Path home;
  private final List<String> decided = new ArrayList<>();
  private Path folder;
  private DropFolderDesk desk;
  private DropFolderGateway gateway;

  @BeforeEach
  void open() throws IOException {
    folder = Files.createDirectory(home.resolve("drop"));
    FileTableReader tables = new FileTableReader();
    desk =
        new DropFolderDesk(
            folder,
            List.of(DropTemplate.of(Kinds.of("penalty"), Optional.empty())),
            tables,
            this::decide,
            Duration.ofMillis(1));
    gateway =
        new DropFolderGateway(
            new PushTarget(
                "city",
                folder.toUri(),
                Protocol.FILE,
                Set.of("penalty"),
                100,
                new Pace(3, Duration.ofMillis(1), 0),
                Optional.empty(),
                true),
            new DropSettings(
                folder,
                folder.resolve("receipts"),
                HandedFile.XLSX,
                DropSettings.FILE_NAME,
                "target.city.fileName",
                home.resolve("ledger")),
            new ReceiptFiles(tables, Kinds.CATALOG, FieldMapping.NONE),
            FieldMapping.NONE,
            Kinds.CATALOG,
            Clock.systemUTC());
  }

  @AfterEach
  void close() {
    gateway.close();
    desk.close();
  }

  /** Takes all but number 66. */
  private Map<String, Object> decide(
      String kind, String documentNo, boolean withdrawn, Map<String, String> fields) {
    boolean refused = documentNo.contains("66");
    decided.add(kind + " " + documentNo);
    return Map.of(
        "result", refused ? "rejected" : "accepted",
        "receiptNo", refused ? "" : "SB-1",
        "code", refused ? "R09" : "",
        "message", refused ? "内容未通过审核" : "");
  }

  private static Delivery delivery(int record, String... without) {
    String documentNo = "威交罚〔2026〕%d号".formatted(record);
    Map<String, String> fields = new HashMap<>();
    Kinds.of("penalty").fields().stream()
        .filter(field -> field.required())
        .forEach(field -> fields.put(field.code(), field.example()));
    fields.put("CF_WSH", documentNo);
    fields.keySet().removeAll(List.of(without));
    return new Delivery(
        record, "k" + record, "R-" + record, 1, "penalty", documentNo, Action.UPSERT, fields);
  }

  @Test
  void everyRowIsAnsweredAndTheFileIsTaken() throws IOException {
    List<Delivery> batch = List.of(delivery(1), delivery(66), delivery(3, "CF_SY"));
    gateway.send("B-1", batch);

    assertThat(desk.round()).isTrue();
    assertThat(desk.round()).isFalse();

    List<Receipt> receipts = gateway.receipts("B-2", batch);
    assertThat(receipts)
        .extracting(Receipt::result)
        .containsExactly(Result.ACCEPTED, Result.REJECTED, Result.REJECTED);
    assertThat(receipts.get(1).message()).isEqualTo("内容未通过审核");
    assertThat(receipts.get(2).message()).contains("第 4 排的违法事实是否未填");
    assertThat(decided).containsExactly("penalty 威交罚〔2026〕1号", "penalty 威交罚〔2026〕66号");
    try (Stream<Path> taken = Files.list(folder.resolve("taken"))) {
      assertThat(taken).hasSize(1);
    }
  }

  @Test
  void whatIsNoFileOfATemplateIsRefusedAsAWhole() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "文号,名称\n1,2\n");
    Files.writeString(folder.resolve("b.csv"), "");
    Files.writeString(
        folder.resolve("c.csv"),
        String.join(
                ",",
                DropTemplate.of(Kinds.of("penalty"), Optional.empty()).header().stream()
                    .map(title -> '"' + title + '"')
                    .toList())
            + "\n");

    desk.round();

    assertThat(folder.resolve("receipts/a_回执.csv")).content().contains("不是指定的模板文件");
    assertThat(folder.resolve("receipts/b_回执.csv")).content().contains("E-2102");
    assertThat(folder.resolve("receipts/c_回执.csv")).content().contains("包含0条数据");
    assertThat(decided).isEmpty();
  }

  @Test
  void aNumberThatStandsTwiceInAFileIsTakenOnce() throws IOException {
    gateway.send("B-1", List.of(delivery(1)));
    Path file;
    try (Stream<Path> files = Files.list(folder)) {
      file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
    Files.delete(file);
    List<String> header = DropTemplate.of(Kinds.of("penalty"), Optional.empty()).header();
    List<String> row =
        Kinds.of("penalty").fields().stream()
            .map(field -> delivery(1).fields().getOrDefault(field.code(), ""))
            .toList();
    try (var out = Files.newOutputStream(folder.resolve("twice.csv"))) {
      HandedFile.CSV.write("twice", List.of(header, row, row), out);
    }

    desk.round();

    assertThat(folder.resolve("receipts/twice_回执.csv")).content().contains("系统已存在文书号为");
    assertThat(decided).hasSize(1);
  }
}
