package io.creditctl.core.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.catalog.Role;
import io.creditctl.testkit.Kinds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The matrix for a drop folder, whose troubles are those of files. */
class DropFolderMatrixTest {
  @TempDir private Path folder;
  private MatrixScene scene;

  @BeforeEach
  void open() {
    scene = new MatrixScene(folder, Protocol.FILE, Map.of("fileFormat", "csv"));
    scene.platformTakesFiles();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private void pushAndAssert() {
    scene.pushUntilSettled();
    scene.assertEverythingArrived();
  }

  private List<Path> receipts() throws IOException {
    return files(scene.dropFolder().resolve("receipts"));
  }

  private static List<Path> files(Path in) throws IOException {
    try (Stream<Path> files = Files.list(in)) {
      return files.filter(file -> !file.getFileName().toString().startsWith(".")).toList();
    }
  }

  /** Something is done to the receipts before they are read, in the first rounds. */
  private void meddle(int rounds, Meddling work) {
    AtomicInteger round = new AtomicInteger();
    scene.beforeReceiptsAreRead(
        () -> {
          try {
            work.in(round.incrementAndGet() <= rounds);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** What goes wrong with files; told whether it still shall. */
  private interface Meddling {
    void in(boolean trouble) throws IOException;
  }

  @Test
  void everythingArrivesOnceAndInOrder() {
    pushAndAssert();
  }

  @Test
  void aFolderThatIsNotThereYetPausesThePushAndLosesNothing() {
    scene.handOverIn(folder.resolve("not mounted"));
    assertThat(scene.run().outcome()).isEqualTo(PushReport.Outcome.PATH_WRONG);
    assertThat(scene.whyPaused()).isNotBlank();

    scene.handOverIn(scene.dropFolder());
    pushAndAssert();
  }

  @Test
  void aReceiptFileThatIsHalfWrittenIsReadWhenItIsWhole() throws IOException {
    Path whole = Files.createDirectory(folder.resolve("whole"));
    meddle(
        2,
        trouble -> {
          for (Path receipt : receipts()) {
            Path kept = whole.resolve(receipt.getFileName());
            if (trouble && !Files.exists(kept)) {
              byte[] bytes = Files.readAllBytes(receipt);
              Files.write(kept, bytes);
              Files.write(receipt, Arrays.copyOf(bytes, bytes.length / 2));
            } else if (!trouble && Files.exists(kept)) {
              Files.write(receipt, Files.readAllBytes(kept));
              Files.delete(kept);
            }
          }
        });
    pushAndAssert();
  }

  @Test
  void aReceiptFileThatComesTwiceChangesNothing() {
    meddle(
        3,
        trouble -> {
          for (Path receipt : trouble ? receipts() : List.<Path>of()) {
            Path copy = receipt.resolveSibling("again-" + receipt.getFileName());
            Files.write(copy, Files.readAllBytes(receipt));
          }
        });
    pushAndAssert();
  }

  @Test
  void aReceiptOfARowThatNobodySentIsPassedOver() {
    meddle(
        3,
        trouble -> {
          for (Path receipt : trouble ? receipts() : List.<Path>of()) {
            String more = "99,\"威交〔2020〕999号\",\"入库成功\",\"SB-X\",\"\",\"\"\r\n";
            Files.writeString(receipt, Files.readString(receipt) + more);
          }
        });
    pushAndAssert();
  }

  @Test
  void whatAReceiptByHandRefusedIsHandedOverAgain() throws IOException {
    Path byHand = Files.createDirectory(folder.resolve("by hand"));
    scene.beforeReceiptsAreRead(() -> move(byHand));
    scene.run();
    for (Path file : files(byHand)) {
      assertThat(scene.importReceipts(file).unmatched()).isEmpty();
    }
    assertThat(files(byHand)).isNotEmpty();
    scene.assertEverythingArrived();

    scene.beforeReceiptsAreRead(() -> {});
    scene.resendWhatWasReturned();

    scene.assertEverythingArrivedBut(0);
  }

  /** To somebody who hands them over with a header that tells the kind. */
  private void move(Path to) {
    try {
      for (Path receipt : receipts()) {
        String name = receipt.getFileName().toString();
        String kind = name.startsWith("Permission") ? "license" : "penalty";
        String number = Kinds.of(kind).field(Role.DOCUMENT_NO).orElseThrow().title();
        Files.writeString(to.resolve(name), Files.readString(receipt).replace("文书号", number));
        Files.delete(receipt);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
