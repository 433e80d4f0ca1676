package io.creditctl.core.commitment;

import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.model.CreditCode;
import io.creditctl.core.model.SubjectType;
import java.util.LinkedHashMap;
import java.util.Map;

/** A commitment as a row of its record kind. */
final class CommitmentRow {
  static final String KIND = "commitment";

  private CommitmentRow() {}

  static Map<String, String> of(Commitment commitment, String number, Judgement judgement) {
    CaseFile file = commitment.file();
    Map<String, String> row = new LinkedHashMap<>();
    row.put("CN_BM", number);
    row.put("CN_CNRMC", commitment.name());
    row.put("CN_CNRLB", subjectType(commitment.code()));
    row.put("CN_CNRDM", commitment.code());
    row.put("CN_LX", commitment.type());
    row.put("CN_SY", commitment.matter());
    row.put("CN_NR", commitment.content());
    row.put("CN_WNZR", commitment.liability());
    row.put("CN_ZCRQ", file.fact(Commitment.MADE_ON));
    row.put("CN_YXQ", file.fact(Commitment.VALID_UNTIL));
    row.put("CN_LXZT", judgement.degree().text());
    row.put("CN_WLXNR", judgement.unfulfilled());
    row.put("CN_ZRZJ", judgement.enforcement());
    row.put("CN_RDRQ", judgement.day().toString());
    row.put("CN_RDDW", file.unit());
    row.put("CN_RDDWDM", file.fact(Commitment.UNIT_CODE));
    row.put("CN_SLDW", file.unit());
    row.put("CN_SLDWDM", file.fact(Commitment.UNIT_CODE));
    row.put("CN_GKLX", commitment.audience().text());
    return row;
  }

  private static String subjectType(String code) {
    SubjectType type =
        CreditCode.isSoleTrader(code) ? SubjectType.SOLE_TRADER : SubjectType.LEGAL_PERSON;
    return type.text();
  }
}
