package io.creditctl.adapter.db;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.inspection.InspectionResult;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.model.RecordId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reads the result of an inspection off its record.
 *
 * @param kind the kind of such records
 */
public record ResultRow(Supplier<Kind> kind) {

  InspectionResult read(ResultSet row) throws SQLException {
    Map<String, String> values = Payload.parse(row.getString("payload"));
    return new InspectionResult(
        row.getString("number"),
        new RecordId(row.getLong("id")),
        Sql.day(row, "decided_on"),
        IdentityNumber.maskedIn(row.getString("title")),
        value(values, Role.STATUS),
        value(values, Role.REASON),
        row.getString("authority"),
        row.getBoolean("publishable"));
  }

  private String value(Map<String, String> values, Role role) {
    String value =
        kind.get()
            .field(role)
            .map(Field::code)
            .map(code -> values.getOrDefault(code, ""))
            .orElse("");
    return IdentityNumber.maskedIn(value);
  }
}
