package io.creditctl.cli.command.disclosure;

import io.creditctl.cli.Services;
import io.creditctl.cli.SmallTable;
import io.creditctl.core.disclosure.DisclosureMark;
import io.creditctl.core.disclosure.DisclosureMark.Channel;
import io.creditctl.core.disclosure.DisclosureService;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.DateText;
import io.creditctl.core.record.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A table of disclosures: document number or identifier, day, address and channel; only the first
 * must be there.
 */
final class MarkFile {
  private static final List<String> ID = List.of("文书号", "编号", "documentNo", "id");
  private static final List<String> DAY = List.of("公开日期", "日期", "disclosedOn", "at");
  private static final List<String> URL = List.of("网址", "url");
  private static final List<String> CHANNEL = List.of("渠道", "channel");

  private final Services services;
  private final DisclosureService disclosures;
  private final Channel usualChannel;
  private final LocalDate usualDay;
  private final String usualUrl;

  /** The last three are for rows that say nothing themselves. */
  MarkFile(
      Services services,
      DisclosureService disclosures,
      Channel usualChannel,
      LocalDate usualDay,
      String usualUrl) {
    this.services = services;
    this.disclosures = disclosures;
    this.usualChannel = usualChannel;
    this.usualDay = usualDay;
    this.usualUrl = usualUrl;
  }

  List<DisclosureMark> read(String name) {
    List<DisclosureMark> marks = new ArrayList<>();
    try (SmallTable table = SmallTable.open(services, services.input(name), ID)) {
      int id = table.required(ID);
      int day = table.optional(DAY);
      int url = table.optional(URL);
      int channel = table.optional(CHANNEL);
      while (table.hasNext()) {
        Table.Row row = table.next();
        String address = SmallTable.cell(row, url);
        marks.add(
            new DisclosureMark(
                disclosures.find(SmallTable.cell(row, id)).id(),
                channel(name, row, SmallTable.cell(row, channel)),
                day(name, row, SmallTable.cell(row, day)),
                address.isEmpty() ? usualUrl : address));
      }
    }
    return marks;
  }

  private LocalDate day(String name, Table.Row row, String text) {
    return text.isEmpty()
        ? usualDay
        : DateText.parse(text).orElseThrow(() -> malformed(name, row, text));
  }

  private Channel channel(String name, Table.Row row, String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "" -> usualChannel;
      case "portal", "门户" -> Channel.PORTAL;
      case "platform", "平台" -> Channel.PLATFORM;
      default -> throw malformed(name, row, text);
    };
  }

  private static CreditException malformed(String name, Table.Row row, String text) {
    return new CreditException(ErrorCode.FILE_MALFORMED, name, row.line(), text);
  }
}
