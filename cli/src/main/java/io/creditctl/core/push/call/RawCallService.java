package io.creditctl.core.push.call;

import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.TargetDirectory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Lets a person ask a platform anything, and remembers that it was asked. */
public final class RawCallService {
  private final TargetDirectory targets;
  private final RawLine.Directory lines;
  private final SubjectQuery.Directory queries;
  private final RemoteCallLog log;
  private final Clock clock;

  public RawCallService(
      TargetDirectory targets,
      RawLine.Directory lines,
      SubjectQuery.Directory queries,
      RemoteCallLog log,
      Clock clock) {
    this.targets = targets;
    this.lines = lines;
    this.queries = queries;
    this.log = log;
    this.clock = clock;
  }

  /** Sends the request once, and logs it whatever became of it. */
  public RawReply call(String targetName, RawRequest request, String actor) {
    PushTarget target = targets.target(targetName);
    try (RawLine line = lines.line(target)) {
      RawReply reply = line.call(UUID.randomUUID().toString(), request);
      log.add(logged(target, request, actor, reply.status(), reply.body().length));
      return reply;
    } catch (PushFailure failure) {
      log.add(logged(target, request, actor, failure.status(), 0));
      throw failure.at(target);
    }
  }

  /** The request as it would be sent; nothing is sent or logged. */
  public String preview(String targetName, RawRequest request) {
    try (RawLine line = lines.line(targets.target(targetName))) {
      return line.preview(UUID.randomUUID().toString(), request);
    }
  }

  /** On which of the platform's lists a subject stands. */
  public List<PlatformListing> listings(String targetName, String term) {
    PushTarget target = targets.target(targetName);
    try (SubjectQuery query = queries.query(target)) {
      return query.listings(UUID.randomUUID().toString(), term);
    } catch (PushFailure failure) {
      throw failure.at(target);
    }
  }

  /** The calls that were made, the latest first; an empty target means all. */
  public List<RemoteCall> log(String target, int limit) {
    return log.latest(target, limit);
  }

  private RemoteCall logged(
      PushTarget target, RawRequest request, String actor, int status, long bytes) {
    return new RemoteCall(
        clock.instant(),
        actor,
        target.name(),
        request.method(),
        request.path().replaceFirst("[?#].*", ""),
        sha256(request.body()),
        status,
        bytes);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
