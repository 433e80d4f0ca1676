package io.creditctl.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditctl.core.error.CreditException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTableSinkTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("表.csv");
  }

  @Test
  void writesForExcelAndForItsOwnerAlone() throws IOException {
    try (FileTableSink table = FileTableSink.create(file, false)) {
      table.row(List.of("名称", "备注"));
      table.row(List.of("甲, 乙", "说\"是\"\n第二行"));
      assertThat(file).doesNotExist();
      table.commit();
    }

    assertThat(file).hasContent("\uFEFF名称,备注\r\n\"甲, 乙\",\"说\"\"是\"\"\n第二行\"\r\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void leavesNothingBehindUnlessItIsComplete() {
    try (FileTableSink table = FileTableSink.create(file, false)) {
      table.row(List.of("名称"));
    }

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void replacesAFileOnlyWhenTold() throws IOException {
    Files.writeString(file, "旧");

    assertThatThrownBy(() -> FileTableSink.create(file, false))
        .isInstanceOf(CreditException.class)
        .hasMessageContaining("E-6004");
    try (FileTableSink table = FileTableSink.create(file, true)) {
      table.row(List.of("新"));
      table.commit();
    }
    assertThat(file).hasContent("\uFEFF新\r\n");
  }
}
