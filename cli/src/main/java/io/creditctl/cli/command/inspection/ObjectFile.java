package io.creditctl.cli.command.inspection;

import io.creditctl.cli.Services;
import io.creditctl.cli.SmallTable;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.inspection.PoolService;
import io.creditctl.core.model.CodeCheck;
import io.creditctl.core.model.CreditCode;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.record.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A table of objects to inspect: credit code, name and grade; only the first must be there. */
final class ObjectFile {
  private static final List<String> CODE = List.of("统一社会信用代码", "代码", "code");
  private static final List<String> NAME = List.of("名称", "主体名称", "检查对象名称", "name");
  private static final List<String> GRADE = List.of("等级", "信用等级", "grade");

  private ObjectFile() {}

  /**
   * @throws CreditException POOL_ROW_MALFORMED for a code that is wrong or stands there twice
   */
  static List<PoolService.Listed> read(Services services, String name) {
    List<PoolService.Listed> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    try (SmallTable table = SmallTable.open(services, services.input(name), CODE)) {
      int code = table.required(CODE);
      int title = table.optional(NAME);
      int grade = table.optional(GRADE);
      while (table.hasNext()) {
        Table.Row row = table.next();
        String text = SmallTable.cell(row, code);
        CodeCheck check = CreditCode.check(text);
        String given = SmallTable.cell(row, grade);
        if (!check.ok() || !seen.add(check.code()) || IdentityNumber.occursIn(given)) {
          throw new CreditException(
              ErrorCode.POOL_ROW_MALFORMED, name, row.line(), IdentityNumber.maskedIn(text));
        }
        rows.add(
            new PoolService.Listed(
                check.code(),
                IdentityNumber.maskedIn(SmallTable.cell(row, title)),
                given.isEmpty() ? Optional.empty() : Optional.of(given)));
      }
    }
    return rows;
  }
}
