package io.creditctl.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownWriterTest {
  @Test
  void writesATableThatMarkupInTheDataCannotBreak() {
    assertThat(
            Printer.of(OutputFormat.MD)
                .fields("subject.name", "rate", "status")
                .print(Enterprise.VIEW, Enterprise.samples()))
        .isEqualTo(
            """
            | subject | rate | status |
            | --- | ---: | --- |
            | 威海蓝湾（甲）运输 | 0.9750 | 逾期 |
            | \uD842\uDFB7野 ｶﾅ cafe\u0301 | 1000 | 按期 |
            | a\\|b<br>c\\\\x1b\\[31m"q",d |  | 按期 |
            | =1+1 |  | 按期 |
            """);
  }

  @Test
  void keepsBackslashesLinksAndHtmlAsText() {
    assertThat(
            Printer.of(OutputFormat.MD)
                .fields("subject.name")
                .print(Enterprise.VIEW, List.of(Enterprise.named("a\\|b [x](y) <script> *z*"))))
        .endsWith("| a\\\\\\|b \\[x\\](y) \\<script> \\*z\\* |\n");
  }

  @Test
  void writesHeadingsAloneWhenThereIsNothing() {
    assertThat(Printer.of(OutputFormat.MD).fields("status").print(Enterprise.VIEW, List.of()))
        .isEqualTo("| status |\n| --- |\n");
  }
}
