package io.creditctl.adapter.http.sandbox;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.Protocol;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A running stand-in for a platform, on 127.0.0.1 only.
 *
 * <p>It keeps what it accepts, answers what it knows with the first receipt number, and fails as
 * often and in the ways that its options say.
 */
public final class SandboxServer implements AutoCloseable {
  private final Map<Protocol, PlatformSide> sides;
  private final RecordShelf shelf;
  private final RecordDesk desk;
  private final RequestTally tally = new RequestTally();
  private final PlatformDoor door;
  private final InspectionPages pages;
  private final Optional<WireRecord> record;
  private final WireServer server;

  private SandboxServer(
      SandboxOptions options, Clock clock, RecordShelf shelf, Optional<GivenLists> lists) {
    ChancePlan plan = new ChancePlan(options.chances());
    this.shelf = shelf;
    this.desk = new RecordDesk(plan, shelf);
    this.sides = sides(options, desk, shelf, lists, clock);
    this.door = new PlatformDoor(options, plan, shelf, tally, clock);
    this.pages = new InspectionPages(this::state, tally, shelf, clock);
    this.record = options.files().record().map(WireRecord::create);
    try {
      this.server = WireServer.start(options.port(), this::answer, record, clock);
    } catch (IOException e) {
      record.ifPresent(WireRecord::close);
      throw CreditException.causedBy(e, ErrorCode.PORT_TAKEN, options.port());
    }
  }

  /** Every protocol that the platform speaks. */
  private static Map<Protocol, PlatformSide> sides(
      SandboxOptions options,
      RecordDesk desk,
      RecordShelf shelf,
      Optional<GivenLists> lists,
      Clock clock) {
    RequestCheck check = new RequestCheck(options.appKey(), options.secret(), clock);
    Map<Protocol, PlatformSide> sides = new EnumMap<>(Protocol.class);
    KeylessRecords keyless = new KeylessRecords(desk, shelf);
    sides.put(Protocol.REST_V1, new RestV1Side(check, desk, lists, clock));
    sides.put(Protocol.GATEWAY, new TokenSide(options.appKey(), options.secret(), desk, clock));
    sides.put(Protocol.CREDITCHINA_SOAP, new SoapSide(options.secret(), keyless));
    sides.put(Protocol.ENVELOPE_SM, new EnvelopeSide(desk, clock));
    return sides;
  }

  /**
   * Opens its files, binds the port and serves until closed.
   *
   * @param clock the time that requests are measured against
   * @throws CreditException PORT_TAKEN (port) when it is; FILE_MALFORMED (file, line) or
   *     FILE_UNREADABLE when the state file is not one; SCRIPT_LINE; FILE_EXISTS for the record
   */
  public static SandboxServer start(SandboxOptions options, Clock clock) {
    return start(options, clock, Optional.empty());
  }

  /**
   * The same with lists to give out.
   *
   * @throws CreditException as {@link #start(SandboxOptions, Clock)}
   */
  public static SandboxServer start(
      SandboxOptions options, Clock clock, Optional<GivenLists> lists) {
    RecordShelf shelf = RecordShelf.open(options.files().state());
    try {
      return new SandboxServer(options, Clock.offset(clock, options.clockSkew()), shelf, lists);
    } catch (CreditException e) {
      shelf.close();
      throw e;
    }
  }

  /** What a target's url is set to. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** The counters at this moment. */
  public SandboxState state() {
    return new SandboxState(
        shelf.size(),
        desk.duplicates(),
        desk.rejected(),
        tally.requests(),
        tally.faults(),
        shelf.withdrawn(),
        tally.byProtocol(),
        tally.byFault());
  }

  /** What is stored, oldest first, by the fields of the page of records. */
  public List<Map<String, Object>> records() {
    return shelf.all().stream().map(StoredRecord::fields).toList();
  }

  private void answer(Request request, Wire wire) throws IOException, InterruptedException {
    for (Map.Entry<Protocol, PlatformSide> side : sides.entrySet()) {
      if (side.getValue().serves(request.uri().getPath())) {
        door.handle(side.getKey(), side.getValue(), request, wire);
        return;
      }
    }
    wire.send(pages.answer(request));
  }

  @Override
  public void close() {
    server.close();
    record.ifPresent(WireRecord::close);
    shelf.close();
  }
}
