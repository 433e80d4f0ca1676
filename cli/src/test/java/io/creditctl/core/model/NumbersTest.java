package io.creditctl.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.model.CodeCheck.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "371002199001010015,OK",
    "360426199101010071,OK",
    "44011320141005001X,OK",
    "44011320141005001x,OK",
    "371082198506300023,OK",
    "371002199001010016,CHECK_DIGIT",
    "371002199002300015,DATE",
    "371002190002290015,DATE",
    "371002179901010015,DATE",
    "37100219900101001,LENGTH",
    "37100219900101X015,CHARACTER",
    "3.71002E+17,DAMAGED",
    "371002199001011000,DAMAGED"
  })
  void checksIdentityNumbers(String number, Status status) {
    assertThat(IdentityNumber.check(number).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "600037341,OK",
    "60003734-1,OK",
    "MA0000015,OK",
    "ma000001-5,OK",
    "600037342,CHECK_DIGIT",
    "60003734,LENGTH",
    "60003*341,CHARACTER",
    "6.0E+8,DAMAGED"
  })
  void checksOrganisationCodes(String code, Status status) {
    assertThat(OrganisationCode.check(code).status()).isEqualTo(status);
  }

  @Test
  void writesOrganisationCodesWithoutHyphen() {
    assertThat(OrganisationCode.check("ma000001-5").code()).isEqualTo("MA0000015");
  }

  @ParameterizedTest
  @CsvSource({
    "371002199001010015,3710**********0015",
    "E12345678,E1*****78",
    "123,***",
    "'',''",
    "😀😀😀😀😀,😀***😀"
  })
  void masksTheMiddle(String number, String masked) {
    assertThat(Masking.mask(number)).isEqualTo(masked);
  }
}
