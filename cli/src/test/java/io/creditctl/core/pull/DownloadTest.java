package io.creditctl.core.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.PlatformLists;
import io.creditctl.core.push.Protocol;
import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushFailure.Kind;
import io.creditctl.core.push.PushTools;
import io.creditctl.core.push.RetryPolicy;
import io.creditctl.core.push.RowDigest;
import io.creditctl.core.record.TableSink;
import io.creditctl.testkit.FakeLeases;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.Targets;
import io.creditctl.testkit.Times;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A platform's list comes as a whole or not at all. */
class DownloadTest {
  private static final List<String> COLUMNS = List.of("统一社会信用代码", "主体名称");
  private static final List<String> ONE = List.of("91371000MA0000015L", "甲");
  private static final List<String> TWO = List.of("91371000MA0011013D", "乙");
  private static final List<String> THREE = List.of("91371082MA0021377H", "丙");

  private final List<Duration> pauses = new ArrayList<>();
  private final Sink sink = new Sink();
  private final Pages pages = new Pages();

  /** Answers with what it was given, in order. */
  private static final class Pages implements PlatformLists {
    private final Deque<Object> answers = new ArrayDeque<>();
    private final List<String> cursors = new ArrayList<>();

    @Override
    public Set<String> offered(String requestId) {
      return Set.of("blacklist");
    }

    @Override
    public Page page(String requestId, Query query, String cursor) {
      cursors.add(cursor);
      Object answer = answers.remove();
      if (answer instanceof PushFailure failure) {
        throw failure;
      }
      return (Page) answer;
    }

    @Override
    public void close() {}
  }

  /** Keeps what was written. */
  private static final class Sink implements TableSink {
    private final List<List<String>> rows = new ArrayList<>();
    private boolean committed;

    @Override
    public void row(List<String> cells) {
      rows.add(cells);
    }

    @Override
    public void commit() {
      committed = true;
    }

    @Override
    public void close() {}
  }

  private static String digest(List<List<String>> rows) {
    RowDigest digest = new RowDigest();
    digest.add(COLUMNS);
    rows.forEach(digest::add);
    return digest.hex();
  }

  private static PlatformLists.Whole whole(long total, List<List<String>> rows) {
    return new PlatformLists.Whole(Times.NOW, total, digest(rows), COLUMNS);
  }

  private static PlatformLists.Page page(
      PlatformLists.Whole whole, String next, List<List<String>> rows) {
    return new PlatformLists.Page(whole, rows, next);
  }

  private Set<String> download(String... codes) {
    PushTools tools =
        new PushTools(
            Clock.fixed(Times.NOW, Times.ZONE),
            pauses::add,
            new RetryPolicy(new Random(1)),
            new FakeLeases("here", Set.of()));
    return new Download(
            Targets.province(URI.create("https://platform.example"), Protocol.REST_V1),
            pages,
            tools)
        .into(
            sink,
            Kinds.of("blacklist"),
            List.of(new PlatformLists.Query("blacklist", List.of(codes))));
  }

  private void refused() {
    assertThat(catchThrowableOfType(CreditException.class, this::download).code())
        .isEqualTo(ErrorCode.LIST_INCOMPLETE);
    assertThat(sink.committed).isFalse();
  }

  @Test
  void pagesMakeOneTable() {
    PlatformLists.Whole all = whole(3, List.of(ONE, TWO, THREE));
    pages.answers.add(page(all, "next", List.of(ONE, TWO)));
    pages.answers.add(page(all, "", List.of(THREE)));

    assertThat(download(TWO.get(0), "91371000MA0000099X")).containsExactly(TWO.get(0));

    assertThat(sink.rows).containsExactly(COLUMNS, ONE, TWO, THREE);
    assertThat(sink.committed).isTrue();
    assertThat(pages.cursors).containsExactly("", "next");
  }

  @Test
  void aListThatEndsEarlyIsRefused() {
    pages.answers.add(page(whole(3, List.of(ONE, TWO, THREE)), "", List.of(ONE, TWO)));
    refused();
  }

  @Test
  void aRowThatIsNotTheAnnouncedOneIsRefused() {
    pages.answers.add(page(whole(2, List.of(ONE, TWO)), "", List.of(ONE, THREE)));
    refused();
  }

  @Test
  void aListThatChangesBetweenItsPagesIsRefused() {
    pages.answers.add(page(whole(2, List.of(ONE, TWO)), "next", List.of(ONE)));
    pages.answers.add(page(whole(2, List.of(ONE, THREE)), "", List.of(THREE)));
    refused();
  }

  @Test
  void pagesThatDoNotEndAreRefused() {
    PlatformLists.Whole all = whole(9, List.of(ONE));
    pages.answers.add(page(all, "again", List.of(ONE)));
    pages.answers.add(page(all, "again", List.of(ONE)));
    refused();
  }

  @Test
  void aPageIsAskedForAgainAndTheTableHasItOnce() {
    PlatformLists.Whole all = whole(2, List.of(ONE, TWO));
    pages.answers.add(page(all, "next", List.of(ONE)));
    pages.answers.add(new PushFailure(Kind.TRANSIENT, 500, null, "HTTP 500", null));
    pages.answers.add(
        new PushFailure(Kind.OVERLOADED, 429, Duration.ofSeconds(2), "HTTP 429", null));
    pages.answers.add(page(all, "", List.of(TWO)));

    download();

    assertThat(sink.rows).containsExactly(COLUMNS, ONE, TWO);
    assertThat(pages.cursors).containsExactly("", "next", "next", "next");
    assertThat(pauses).hasSize(2).element(1).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void patienceEnds() {
    for (int i = 0; i < 6; i++) {
      pages.answers.add(new PushFailure(Kind.TRANSIENT, 0, null, "no complete reply", null));
    }

    assertThat(catchThrowableOfType(CreditException.class, this::download).code())
        .isEqualTo(ErrorCode.REMOTE_UNREACHABLE);
    assertThat(pauses).hasSize(5);
  }

  @Test
  void aRefusedCredentialIsNotTriedAgain() {
    pages.answers.add(new PushFailure(Kind.CREDENTIAL, 401, null, "HTTP 401", null));

    assertThat(catchThrowableOfType(CreditException.class, this::download).code())
        .isEqualTo(ErrorCode.CREDENTIAL_REFUSED);
    assertThat(pauses).isEmpty();
  }
}
