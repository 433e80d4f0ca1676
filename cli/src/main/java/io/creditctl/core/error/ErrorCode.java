package io.creditctl.core.error;

/**
 * Every failure that a user can meet, with the stable code that scripts and help pages refer to.
 */
public enum ErrorCode {
  INVALID_ARGUMENT("E-2001", Category.USAGE),
  INVALID_DATE("E-2002", Category.USAGE),
  INVALID_PERIOD("E-2003", Category.USAGE),
  UNKNOWN_KIND("E-2004", Category.USAGE),
  UNKNOWN_COLUMN("E-2005", Category.USAGE),
  UNKNOWN_FIELD("E-2006", Category.USAGE),
  CONFIRMATION_REQUIRED("E-2007", Category.USAGE),
  INPUT_FROM_TERMINAL("E-2008", Category.USAGE),
  INVALID_DISCLOSURE_DAY("E-2009", Category.USAGE),
  OPERAND_MISSING("E-2010", Category.USAGE),
  UNKNOWN_TOPIC("E-2011", Category.USAGE),
  VALUE_OUT_OF_RANGE("E-2012", Category.USAGE),
  PORT_TAKEN("E-2013", Category.USAGE),
  FILE_UNREADABLE("E-2101", Category.USAGE),
  FILE_EMPTY("E-2102", Category.USAGE),
  FILE_ENCODING("E-2103", Category.USAGE),
  FILE_MALFORMED("E-2104", Category.USAGE),
  FILE_HEADER_UNKNOWN("E-2105", Category.USAGE),
  FILE_FORMAT_UNSUPPORTED("E-2106", Category.USAGE),
  FILE_HEADER_DUPLICATE("E-2107", Category.USAGE),
  FILE_UNWRITABLE("E-2108", Category.USAGE),
  FILE_COLUMNS_MISSING("E-2109", Category.USAGE),
  FILE_ENCRYPTED("E-2120", Category.USAGE),
  FILE_DAMAGED("E-2121", Category.USAGE),
  FILE_TOO_LARGE("E-2122", Category.USAGE),
  FILE_IS_WEB_PAGE("E-2123", Category.USAGE),
  FILE_FORMAT_OLD("E-2124", Category.USAGE),
  FILE_XML_UNSAFE("E-2125", Category.USAGE),
  ARCHIVE_NESTED("E-2126", Category.USAGE),
  JSON_NESTED("E-2127", Category.USAGE),
  SHEET_UNKNOWN("E-2128", Category.USAGE),
  NO_SHEET_WITH_HEADER("E-2129", Category.USAGE),
  SOURCE_FIELD_FIXED("E-2180", Category.USAGE),
  REVEAL_REASON_MISSING("E-2190", Category.USAGE),
  MAPPING_FIELD_UNKNOWN("E-2150", Category.USAGE),
  MAPPING_MALFORMED("E-2151", Category.USAGE),
  MAPPING_NAME("E-2152", Category.USAGE),
  PLAN_MALFORMED("E-2153", Category.USAGE),
  KIND_MALFORMED("E-2154", Category.USAGE),

  CLEANED_TABLE_FORM("E-2200", Category.USAGE),
  UNKNOWN_ASSERTION("E-2201", Category.USAGE),

  LEDGER_OF_SEVERAL_KINDS("E-2230", Category.USAGE),

  CREDENTIAL_MISSING("E-4001", Category.AUTH),
  CREDENTIAL_REFUSED("E-4002", Category.AUTH),
  CREDENTIAL_EXPOSED("E-4003", Category.AUTH),

  RECORD_NOT_FOUND("E-5001", Category.NOT_FOUND),
  SUBJECT_NOT_FOUND("E-5002", Category.NOT_FOUND),
  BATCH_NOT_FOUND("E-5003", Category.NOT_FOUND),
  TARGET_NOT_FOUND("E-5004", Category.NOT_FOUND),
  ENTRY_NOT_FOUND("E-5005", Category.NOT_FOUND),
  NO_DEADLINE("E-5006", Category.NOT_FOUND),
  SETTING_NOT_SET("E-5007", Category.NOT_FOUND),
  SOURCE_NOT_ASSIGNED("E-5060", Category.NOT_FOUND),
  CONFLICT_NOT_FOUND("E-5061", Category.NOT_FOUND),
  MAPPING_NOT_FOUND("E-5050", Category.NOT_FOUND),

  SUBJECT_AMBIGUOUS("E-6001", Category.CONFLICT),
  RECORD_AMBIGUOUS("E-6002", Category.CONFLICT),
  STATE_FORBIDS("E-6003", Category.CONFLICT),
  EVIDENCE_MOVED("E-2231", Category.CONFLICT),
  FILE_EXISTS("E-6004", Category.CONFLICT),
  BATCH_ALREADY_UNDONE("E-6005", Category.CONFLICT),
  ALREADY_DISCLOSED("E-6006", Category.CONFLICT),
  SOURCE_TAKEN("E-6060", Category.CONFLICT),
  CONFLICT_SETTLED("E-6061", Category.CONFLICT),

  STORE_LOCKED("E-8001", Category.LOCKED),

  REMOTE_UNREACHABLE("E-9001", Category.REMOTE),
  REMOTE_OVERLOADED("E-9002", Category.REMOTE),
  REMOTE_PROTOCOL("E-9003", Category.REMOTE),

  CONFIG_UNKNOWN_KEY("E-3001", Category.CONFIG),
  CONFIG_INVALID("E-3002", Category.CONFIG),
  CONFIG_MISPLACED("E-3006", Category.CONFIG),
  REMOTE_PATH_WRONG("E-3003", Category.CONFIG),
  STORE_UNUSABLE("E-3004", Category.CONFIG),
  STORE_TOO_NEW("E-3005", Category.CONFIG),
  IDENTITY_KEY_LOST("E-3020", Category.CONFIG),
  IDENTITY_KEY_WRONG("E-3021", Category.CONFIG),
  IDENTITY_KEY_UNUSABLE("E-3022", Category.CONFIG),

  STORE_DAMAGED("E-7001", Category.INTEGRITY),
  IDENTITY_NUMBER_DAMAGED("E-7020", Category.INTEGRITY),

  CALENDAR_MISSING("E-7101", Category.BASIS),
  SNAPSHOT_TOO_OLD("E-7102", Category.BASIS);

  private final String id;
  private final Category category;

  ErrorCode(String id, Category category) {
    this.id = id;
    this.category = category;
  }

  /** The code as printed and documented, for example {@code E-2103}. */
  public String id() {
    return id;
  }

  public Category category() {
    return category;
  }
}
