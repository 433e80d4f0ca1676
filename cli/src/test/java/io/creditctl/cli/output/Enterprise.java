package io.creditctl.cli.output;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row with everything that makes output hard. */
record Enterprise(
    String code,
    String name,
    String region,
    int remaining,
    Optional<BigDecimal> rate,
    Status status,
    Optional<LocalDate> dueOn,
    List<String> tags) {

  enum Status {
    ON_TIME,
    OVERDUE
  }

  static final View<Enterprise> VIEW =
      View.<Enterprise>named("enterprise-list")
          .column("subject.code", Enterprise::code)
          .priority(10)
          .column("subject.name", Enterprise::name)
          .priority(5)
          .column("remaining", Enterprise::remaining)
          .column("rate", Enterprise::rate)
          .right()
          .column("status", Enterprise::status)
          .text(row -> row.status() == Status.OVERDUE ? "逾期" : "按期")
          .tone(row -> row.status() == Status.OVERDUE ? Tone.BAD : Tone.NONE)
          .priority(9)
          .column("dueOn", Enterprise::dueOn)
          .column("tags", Enterprise::tags)
          .jsonOnly()
          .column("place", Enterprise::place)
          .jsonOnly()
          .build();

  static Enterprise named(String name) {
    return new Enterprise(
        "91371000MA3",
        name,
        "371000",
        3,
        Optional.empty(),
        Status.ON_TIME,
        Optional.empty(),
        List.of());
  }

  static List<Enterprise> samples() {
    return List.of(
        new Enterprise(
            "91371000MA3",
            "威海蓝湾（甲）运输",
            "371000",
            -2,
            Optional.of(new BigDecimal("0.9750")),
            Status.OVERDUE,
            Optional.of(LocalDate.of(2026, 9, 4)),
            List.of("危货", "客运")),
        new Enterprise(
            "0123",
            "\uD842\uDFB7野 ｶﾅ cafe\u0301",
            "371001",
            12,
            Optional.of(new BigDecimal("1E+3")),
            Status.ON_TIME,
            Optional.empty(),
            List.of()),
        named("a|b\nc\033[31m\"q\",d"),
        named("=1+1"));
  }

  private Map<String, Object> place() {
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("region", region);
    place.put("port", Optional.empty());
    return place;
  }
}
