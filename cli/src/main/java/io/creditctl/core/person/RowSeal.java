package io.creditctl.core.person;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.FieldType;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.model.Masking;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.SubjectName;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.record.validate.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Seals and opens the identity numbers in the rows of one kind. A row without one never asks for
 * the key.
 */
public final class RowSeal {
  /** Stands for a number that cannot be read. */
  static final String HIDDEN = "****";

  private final Kind kind;
  private final Supplier<IdentityVault> vaults;
  private final MessageDigest sha256;
  private final int[] numbers;
  private final int name;
  private final int type;
  private final int code;
  private final int document;
  private final boolean keyedByCode;
  private Optional<IdentityVault> vault = Optional.empty();
  private boolean unreadable;

  /**
   * A row as it may be stored.
   *
   * @param payload all fields as canonical JSON in UTF-8, identity numbers sealed
   * @param contentHash SHA-256 of the canonical JSON with keyed digests for identity numbers: equal
   *     for equal rows, and no help to who tries numbers out
   * @param naturalKey as {@link Kind#naturalKey}; a person's digest stands for the code there
   * @param personKey what the subject's own identity number is known by, empty without one
   */
  public record Sealed(
      byte[] payload,
      byte[] contentHash,
      String naturalKey,
      SubjectRef subject,
      String personKey) {}

  /**
   * @param vaults gives the key when the first number comes by
   */
  public RowSeal(Kind kind, Supplier<IdentityVault> vaults) {
    this.kind = kind;
    this.vaults = vaults;
    this.sha256 = sha256();
    this.numbers =
        IntStream.range(0, kind.fields().size()).filter(i -> kind.fields().get(i).pii()).toArray();
    this.name = kind.indexOf(Role.SUBJECT_NAME);
    this.type = kind.indexOf(Role.SUBJECT_TYPE);
    this.code = kind.indexOf(Role.SUBJECT_CODE);
    this.document = kind.indexOf(Role.SUBJECT_DOCUMENT);
    this.keyedByCode = code >= 0 && kind.primaryKey().contains(kind.fields().get(code).code());
  }

  /**
   * Seals a row.
   *
   * @param values aligned with the kind's fields, identity numbers in clear
   */
  public Sealed seal(String[] values) {
    if (!hasNumber(values)) {
      byte[] payload = json(values);
      return new Sealed(
          payload, sha256.digest(payload), kind.naturalKey(values), subject(values, ""), "");
    }
    String[] locked = values.clone();
    String[] digested = values.clone();
    for (int i : numbers) {
      if (!values[i].isEmpty()) {
        String place = place(kind.fields().get(i));
        locked[i] = vault().seal(place, values[i]);
        digested[i] = vault().digest(place, values[i]);
      }
    }
    byte[] hash = sha256.digest(json(digested));
    String number = at(values, document);
    String personKey = number.isEmpty() ? "" : Identities.personKey(vault(), number);
    if (keyedByCode && values[code].isEmpty()) {
      digested[code] = personKey;
    }
    return new Sealed(
        json(locked), hash, kind.naturalKey(digested), subject(values, personKey), personKey);
  }

  /** Whether a row has an identity number. */
  public boolean hasNumber(String[] values) {
    for (int i : numbers) {
      if (!values[i].isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private SubjectRef subject(String[] values, String personKey) {
    String subjectName = IdentityNumber.maskedIn(at(values, name));
    return SubjectRef.of(
        at(values, code),
        personKey,
        subjectName,
        SubjectName.normalise(subjectName),
        at(values, type));
  }

  /** A row by field code in the order of the kind's fields. */
  public String[] inOrder(Map<String, String> values) {
    return kind.fields().stream()
        .map(field -> values.getOrDefault(field.code(), ""))
        .toArray(String[]::new);
  }

  /**
   * The row with its identity numbers in clear.
   *
   * @param values as stored, by field code
   * @throws CreditException IDENTITY_NUMBER_DAMAGED, or what is wrong with the key
   */
  public Map<String, String> open(RecordId record, Map<String, String> values) {
    Map<String, String> clear = new LinkedHashMap<>(values);
    for (int i : numbers) {
      Field field = kind.fields().get(i);
      clear.computeIfPresent(field.code(), (fieldCode, stored) -> open(record, field, stored));
    }
    return clear;
  }

  /**
   * The same with {@link #HIDDEN} for numbers where the key cannot be used.
   *
   * @throws CreditException IDENTITY_NUMBER_DAMAGED
   */
  public Map<String, String> openReadable(RecordId record, Map<String, String> values) {
    Map<String, String> clear = new LinkedHashMap<>(values);
    for (int i : numbers) {
      Field field = kind.fields().get(i);
      clear.computeIfPresent(
          field.code(), (fieldCode, stored) -> readable() ? open(record, field, stored) : HIDDEN);
    }
    return clear;
  }

  private String open(RecordId record, Field field, String stored) {
    return vault()
        .open(place(field), stored)
        .orElseThrow(
            () -> new CreditException(ErrorCode.IDENTITY_NUMBER_DAMAGED, record, field.code()));
  }

  /**
   * The row for everybody's eyes: identity numbers masked, in free text too. Without the key
   * nothing of a number is shown, and everything else is.
   *
   * @throws CreditException IDENTITY_NUMBER_DAMAGED
   */
  public Map<String, String> mask(RecordId record, Map<String, String> values) {
    Map<String, String> masked = new LinkedHashMap<>(values);
    for (Field field : kind.fields()) {
      if (field.pii()) {
        masked.computeIfPresent(
            field.code(),
            (fieldCode, stored) -> readable() ? Masking.mask(open(record, field, stored)) : HIDDEN);
      } else if (field.type() == FieldType.STRING) {
        masked.computeIfPresent(field.code(), (fieldCode, text) -> IdentityNumber.maskedIn(text));
      }
    }
    return masked;
  }

  private boolean readable() {
    if (vault.isEmpty() && !unreadable) {
      try {
        vault();
      } catch (CreditException e) {
        unreadable = true; // asked once: an export has a million rows
      }
    }
    return vault.isPresent();
  }

  private IdentityVault vault() {
    if (vault.isEmpty()) {
      vault = Optional.of(vaults.get());
    }
    return vault.get();
  }

  private String place(Field field) {
    return kind.code() + '.' + field.code();
  }

  private byte[] json(String[] values) {
    return CanonicalJson.write(kind, values).getBytes(StandardCharsets.UTF_8);
  }

  private static String at(String[] values, int index) {
    return index < 0 ? "" : values[index];
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }
}
