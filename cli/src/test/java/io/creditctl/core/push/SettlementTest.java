package io.creditctl.core.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettlementTest {
  private static final String QUOTED = "证件号码371002199001010015有误";

  @Test
  void keepsNoIdentityNumberThatAPlatformQuotes() {
    assertThat(new Settlement(1, PushState.RETURNED, "", "E07", QUOTED).message())
        .isEqualTo("证件号码3710**********0015有误");
    assertThat(new PushFailure(PushFailure.Kind.DATA, 422, null, QUOTED, null).getMessage())
        .isEqualTo("证件号码3710**********0015有误");
  }
}
