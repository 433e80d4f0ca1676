package io.creditctl.core.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vehicles that texts name. */
class PlateNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "当事人驾驶鲁K12345重型货车 | 鲁K12345",
        "鲁K·D12345（新能源）超限 | 鲁KD12345",
        "鲁KD12345超限13吨 | 鲁KD12345",
        "鲁KM**78重型自卸货车 | 鲁KM**78",
        "牵引车鲁KB0078、挂车鲁K9A21挂 | 鲁KB0078",
        "鲁K·A1B2C与京A88888 | 京A88888 鲁KA1B2C",
        "鲁K1234 | ",
        "G18荣乌高速K123+450 | "
      })
  void areTheWholePlatesOfMotorVehicles(String text, String plates) {
    assertThat(String.join(" ", PlateNumber.in(text))).isEqualTo(plates == null ? "" : plates);
  }
}
