package io.creditctl.adapter.db;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.creditctl.core.model.Period;
import io.creditctl.core.score.Result;
import io.creditctl.core.score.RunId;
import io.creditctl.core.score.RunState;
import io.creditctl.core.score.ScoreRun;
import io.creditctl.core.score.scheme.Assessment;
import io.creditctl.core.score.scheme.Assessment.Part;
import io.creditctl.core.score.scheme.Line;
import io.creditctl.core.score.scheme.Points;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Evaluations and results as rows. */
final class ScoreRows {
  static final String RUN =
      "SELECT u.id, u.scheme, u.version, u.hash, u.domain, u.period_from, u.period_to, u.as_of,"
          + " u.subject_key, u.subjects, u.unrated, u.state, u.valid_from, u.valid_until, u.actor,"
          + " u.at FROM score_run u ";

  static final String RESULT =
      "SELECT s.run_id, s.subject_key, s.name, s.score, s.by_score, s.grade, s.before, s.lines,"
          + " s.parts FROM score_result s ";

  private static final JsonFactory JSON = new JsonFactory();

  private ScoreRows() {}

  static ScoreRun run(ResultSet row) throws SQLException {
    return new ScoreRun(
        new RunId(row.getLong("id")),
        row.getString("scheme"),
        row.getInt("version"),
        row.getString("hash"),
        row.getString("domain"),
        new Period(
            LocalDate.parse(row.getString("period_from")),
            LocalDate.parse(row.getString("period_to"))),
        LocalDate.parse(row.getString("as_of")),
        row.getString("subject_key"),
        row.getLong("subjects"),
        row.getLong("unrated"),
        RunState.valueOf(row.getString("state")),
        Sql.day(row, "valid_from"),
        Sql.day(row, "valid_until"),
        row.getString("actor"),
        Instant.parse(row.getString("at")));
  }

  static Result result(ResultSet row) throws SQLException {
    long score = row.getLong("score");
    Optional<Points> points = row.wasNull() ? Optional.empty() : Optional.of(new Points(score));
    return new Result(
        new RunId(row.getLong("run_id")),
        row.getString("subject_key"),
        row.getString("name"),
        row.getString("before"),
        new Assessment(
            points,
            row.getString("by_score"),
            row.getString("grade"),
            lines(row.getString("lines")),
            parts(row.getString("parts"))));
  }

  static String ofLines(List<Line> lines) {
    return lines.isEmpty() ? "[]" : write(generator -> writeLines(generator, lines));
  }

  private static void writeLines(JsonGenerator generator, List<Line> lines) throws IOException {
    for (Line line : lines) {
      generator.writeStartArray();
      generator.writeString(line.indicator());
      generator.writeNumber(line.record());
      generator.writeNumber(line.revision());
      generator.writeNumber(line.points().tenThousandths());
      generator.writeEndArray();
    }
  }

  static String ofParts(List<Part> parts) {
    return parts.isEmpty() ? "[]" : write(generator -> writeParts(generator, parts));
  }

  private static void writeParts(JsonGenerator generator, List<Part> parts) throws IOException {
    for (Part part : parts) {
      generator.writeStartArray();
      generator.writeString(part.name());
      generator.writeNumber(part.value().tenThousandths());
      generator.writeEndArray();
    }
  }

  private interface Writing {
    void to(JsonGenerator generator) throws IOException;
  }

  private static String write(Writing writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(text)) {
      generator.writeStartArray();
      writing.to(generator);
      generator.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is written but a text in memory
    }
    return text.toString();
  }

  private static List<Line> lines(String json) {
    List<Line> lines = new ArrayList<>();
    read(
        json,
        parser ->
            lines.add(
                new Line(
                    parser.nextTextValue(),
                    parser.nextLongValue(0),
                    parser.nextIntValue(0),
                    new Points(parser.nextLongValue(0)))));
    return lines;
  }

  private static List<Part> parts(String json) {
    List<Part> parts = new ArrayList<>();
    read(
        json,
        parser -> parts.add(new Part(parser.nextTextValue(), new Points(parser.nextLongValue(0)))));
    return parts;
  }

  private interface Reading {
    void from(JsonParser parser) throws IOException;
  }

  /** Each inner array is read up to its end. */
  private static void read(String json, Reading reading) {
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.START_ARRAY) {
        reading.from(parser);
        parser.nextToken();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
