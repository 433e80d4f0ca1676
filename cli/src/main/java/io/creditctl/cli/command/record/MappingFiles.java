package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.cli.SmallTable;
import io.creditctl.core.catalog.Mapping;
import io.creditctl.core.catalog.MappingProposal;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.InputFile;
import io.creditctl.core.record.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/**
 * Mappings as people keep them: a table of columns, the fields that they fill, and fixed values; in
 * a file of their own, or under a name in the folder of settings.
 */
public final class MappingFiles {
  private static final List<String> COLUMN = List.of("列名", "column");
  private static final List<String> FIELD = List.of("字段", "field");
  private static final List<String> VALUE = List.of("固定值", "value");
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String SUFFIX = ".csv";

  private final Context context;

  public MappingFiles(Context context) {
    this.context = context;
  }

  /** The mapping in a file, or the one that was saved under this name. */
  public Mapping read(String fileOrName) {
    boolean file = fileOrName.equals("-") || Files.exists(Path.of(fileOrName));
    InputFile input =
        file ? context.services().input(fileOrName) : new InputFile(fileOrName, saved(fileOrName));
    try (SmallTable table = SmallTable.open(context.services(), input, COLUMN)) {
      return read(fileOrName, table);
    }
  }

  private static Mapping read(String name, SmallTable table) {
    int column = table.required(COLUMN);
    int field = table.required(FIELD);
    int value = table.optional(VALUE);
    Map<String, String> fields = new HashMap<>();
    Map<String, String> constants = new HashMap<>();
    while (table.hasNext()) {
      Table.Row row = table.next();
      String header = SmallTable.cell(row, column);
      String code = SmallTable.cell(row, field);
      String constant = SmallTable.cell(row, value);
      if (!header.isEmpty() && fields.put(header, code) != null
          || !constant.isEmpty() && (code.isEmpty() || constants.put(code, constant) != null)) {
        String what = header.isEmpty() ? constant : header;
        throw new CreditException(ErrorCode.MAPPING_MALFORMED, name, row.line(), what);
      }
    }
    return new Mapping(fields, constants);
  }

  /** Keeps a proposal under a name. */
  Path save(String name, MappingProposal proposal, Mapping mapping, boolean overwrite) {
    Path file = file(name);
    OpenOption[] options =
        overwrite
            ? new OpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING}
            : new OpenOption[] {StandardOpenOption.CREATE_NEW};
    try {
      Files.createDirectories(folder());
      try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8, write(options))) {
        print(writer, proposal, mapping);
      }
      return file;
    } catch (FileAlreadyExistsException e) {
      throw CreditException.causedBy(e, ErrorCode.FILE_EXISTS, file);
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.FILE_UNWRITABLE, file, e.getClass().getSimpleName());
    }
  }

  private static OpenOption[] write(OpenOption... options) {
    return Stream.concat(Stream.of(StandardOpenOption.WRITE), Stream.of(options))
        .toArray(OpenOption[]::new);
  }

  private static void print(Writer writer, MappingProposal proposal, Mapping mapping)
      throws IOException {
    CSVFormat csv = CSVFormat.RFC4180;
    writer.write(BYTE_ORDER_MARK);
    csv.printRecord(writer, COLUMN.get(0), FIELD.get(0), VALUE.get(0));
    Map<String, String> constants = new HashMap<>(mapping.constants());
    for (MappingProposal.Line line : proposal.lines()) {
      String value = constants.getOrDefault(line.field(), "");
      constants.remove(line.field());
      csv.printRecord(writer, line.column(), line.field(), value);
    }
    for (Map.Entry<String, String> constant : constants.entrySet()) {
      csv.printRecord(writer, "", constant.getKey(), constant.getValue());
    }
  }

  private Path saved(String name) {
    Path file = file(name);
    if (!Files.exists(file)) {
      throw new CreditException(ErrorCode.MAPPING_NOT_FOUND, name, String.join(", ", names()));
    }
    return file;
  }

  /** A name is a word, so that it cannot lead out of its folder. */
  private Path file(String name) {
    if (name.isBlank()
        || name.startsWith(".")
        || name.chars().anyMatch(c -> "/\\:*?\"<>|".indexOf(c) >= 0 || Character.isISOControl(c))) {
      throw new CreditException(ErrorCode.MAPPING_NAME, name);
    }
    return folder().resolve(name + SUFFIX);
  }

  private List<String> names() {
    if (!Files.isDirectory(folder())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(SUFFIX))
          .map(file -> file.substring(0, file.length() - SUFFIX.length()))
          .sorted()
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path folder() {
    return context.services().settings().userFile().resolveSibling("mappings");
  }
}
