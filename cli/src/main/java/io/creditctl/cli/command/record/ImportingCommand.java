package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.text.ProgressLine;
import io.creditctl.core.record.ImportProgress;
import io.creditctl.core.record.ImportReport;
import io.creditctl.core.record.ImportRequest;
import java.util.Optional;

/** A command that reads files of records, and shows on a terminal how far it is. */
abstract class ImportingCommand extends CreditCommand {
  ImportingCommand(Context context) {
    super(context);
  }

  final ImportReport importFiles(ImportRequest request) {
    Optional<ProgressLine> line = context().progressLine();
    try {
      return client()
          .imports()
          .importFiles(request, line.map(ImportProgress.class::cast).orElse(ImportProgress.NONE));
    } finally {
      line.ifPresent(ProgressLine::close);
    }
  }
}
