package io.creditctl.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.model.AmountCheck.Status;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
  @ParameterizedTest
  @CsvSource({
    "0.2,0.2",
    "0.200000,0.2",
    "000.5,0.5",
    ".5,0.5",
    "5.,5",
    "0,0",
    "000,0",
    "0.000,0",
    "-0.0,0",
    "3.472365,3.472365",
    "1.50000000,1.5",
    "999999999999.999999,999999999999.999999",
    "１．５,1.5",
    "100,100",
    "-0,0"
  })
  void writesPlainDecimals(String text, String plain) {
    assertThat(Amount.check(text)).isEqualTo(new AmountCheck(Status.OK, plain));
    assertThat(Amount.parse(text)).map(Amount::tenThousandYuan).contains(new BigDecimal(plain));
  }

  @ParameterizedTest
  @CsvSource({
    "'',FORM",
    ".,FORM",
    "-,FORM",
    "-.,FORM",
    "+1,FORM",
    "'1,200',FORM",
    "1e5,FORM",
    "1E999999999,FORM",
    "0.2万元,FORM",
    "1.2.3,FORM",
    "二千,FORM",
    "NaN,FORM",
    "--1,FORM",
    "-1,NEGATIVE",
    "-0.000001,NEGATIVE",
    "1.2345678,PRECISION",
    "1234567890123,PRECISION"
  })
  void saysWhatIsWrong(String text, Status status) {
    assertThat(Amount.check(text)).isEqualTo(new AmountCheck(status, text));
    assertThat(Amount.parse(text)).isEmpty();
  }

  @Test
  void keepsPlainTextAsTheSameObject() {
    String plain = "0.2";
    assertThat(Amount.check(plain).text()).isSameAs(plain);
  }

  @Test
  void cannotBeBuiltOutsideItsBounds() {
    assertThatThrownBy(() -> new Amount(new BigDecimal("-1"))).isInstanceOf(CreditException.class);
    assertThatThrownBy(() -> new Amount(new BigDecimal("1E+12")))
        .isInstanceOf(CreditException.class);
    assertThatThrownBy(() -> new Amount(new BigDecimal("0.0000001")))
        .isInstanceOf(CreditException.class);
  }
}
