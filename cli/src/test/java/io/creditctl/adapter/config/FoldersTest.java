package io.creditctl.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldersTest {
  private final Map<String, String> environment = new HashMap<>(Map.of("HOME", "/home/wang"));

  private Folders folders() {
    return Folders.of(Optional.empty(), environment);
  }

  @Test
  void keepsToTheUsersFolders() {
    assertThat(folders())
        .isEqualTo(
            new Folders(
                Path.of("/home/wang/.local/share/creditctl"),
                Path.of("/home/wang/.config/creditctl")));
  }

  @Test
  void followsTheXdgVariables() {
    environment.put("XDG_DATA_HOME", "/data");
    environment.put("XDG_CONFIG_HOME", "/config");

    assertThat(folders())
        .isEqualTo(new Folders(Path.of("/data/creditctl"), Path.of("/config/creditctl")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "relative/folder", "./x"})
  void passesOverXdgVariablesThatAreNoAbsolutePath(String value) {
    environment.put("XDG_DATA_HOME", value);

    assertThat(folders().data()).isEqualTo(Path.of("/home/wang/.local/share/creditctl"));
  }

  @Test
  void oneFolderHasEverythingWhereItIsNamed() {
    environment.put("XDG_DATA_HOME", "/data");
    environment.put("CREDITCTL_HOME", "/srv/credit");
    assertThat(folders()).isEqualTo(new Folders(Path.of("/srv/credit"), Path.of("/srv/credit")));

    Path named = Path.of("/opt/credit");
    assertThat(Folders.of(Optional.of(named), environment)).isEqualTo(new Folders(named, named));
  }

  @Test
  void aRelativeFolderIsMadeAbsolute() {
    environment.put("CREDITCTL_HOME", "credit");

    assertThat(folders().data()).isEqualTo(Path.of("credit").toAbsolutePath());
  }

  @Test
  void anEmptyHomeIsNotThePresentFolder() {
    environment.put("HOME", "");
    environment.put("CREDITCTL_HOME", "");

    assertThat(folders().data()).isAbsolute();
    assertThat(folders().config()).isAbsolute();
  }
}
