package io.creditctl.adapter.http.sandbox;

import io.creditctl.adapter.exchange.TableOffice;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.Protocol;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
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
  private Optional<DropFolderDesk> drop = Optional.empty();
  private Optional<TableDesk> tables = Optional.empty();

  private SandboxServer(
      SandboxOptions options, Clock clock, RecordShelf shelf, Optional<GivenLists> lists) {
    ChancePlan plan = new ChancePlan(options.chances());
    this.shelf = shelf;
    this.desk = new RecordDesk(plan, shelf);
    KeylessRecords keyless = new KeylessRecords(desk, shelf);
    this.sides = sides(options, desk, keyless, lists, clock);
    this.door = new PlatformDoor(options, plan, shelf, tally, clock);
    this.pages = new InspectionPages(this::state, tally, shelf, clock);
    this.record = options.files().record().map(WireRecord::create);
    try {
      this.server = WireServer.start(options.port(), this::answer, record, clock);
    } catch (IOException e) {
      record.ifPresent(WireRecord::close);
      throw CreditException.causedBy(e, ErrorCode.PORT_TAKEN, options.port());
    }
    options.offices().ifPresent(places -> open(places, keyless));
  }

  private void open(Offices places, KeylessRecords keyless) {
    try {
      places.drop().ifPresent(folder -> openDrop(places, folder, keyless));
      places.tables().ifPresent(tables -> openTables(places, tables));
    } catch (CreditException e) {
      close();
      throw e;
    }
  }

  private void openDrop(Offices places, Path folder, KeylessRecords keyless) {
    List<DropTemplate> templates =
        places.kinds().stream()
            .map(kind -> DropTemplate.of(kind, places.mapping().kind(kind.code())))
            .toList();
    DropFolderDesk.Decision decision =
        (kind, documentNo, withdrawn, fields) -> {
          Map<String, Object> receipt = keyless.receive(kind, documentNo, withdrawn, fields);
          shelf.save();
          return receipt;
        };
    DropFolderDesk office =
        new DropFolderDesk(folder, templates, places.reader(), decision, places.every());
    drop = Optional.of(office);
    office.start();
  }

  private void openTables(Offices places, Offices.Tables tables) {
    TableOffice rows = new TableOffice(tables.url(), tables.access(), places.mapping());
    TableDesk office = new TableDesk(rows, desk, shelf, places.every());
    this.tables = Optional.of(office);
    office.start();
  }

  /** Every protocol that the platform speaks. */
  private static Map<Protocol, PlatformSide> sides(
      SandboxOptions options,
      RecordDesk desk,
      KeylessRecords keyless,
      Optional<GivenLists> lists,
      Clock clock) {
    RequestCheck check = new RequestCheck(options.appKey(), options.secret(), clock);
    Map<Protocol, PlatformSide> sides = new EnumMap<>(Protocol.class);
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

  /** Takes what waits in folder and tables now, for those who do not want to wait. */
  public void takeWhatWaits() {
    drop.ifPresent(DropFolderDesk::round);
    tables.ifPresent(TableDesk::round);
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
    drop.ifPresent(DropFolderDesk::close);
    tables.ifPresent(TableDesk::close);
    record.ifPresent(WireRecord::close);
    shelf.close();
  }
}
