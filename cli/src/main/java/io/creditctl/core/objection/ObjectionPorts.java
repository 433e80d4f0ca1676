package io.creditctl.core.objection;

import io.creditctl.core.casework.CaseService;
import io.creditctl.core.disclosure.WithdrawalService;
import io.creditctl.core.record.CorrectionService;
import io.creditctl.core.record.RecordService;
import io.creditctl.core.repair.Reevaluation;

/** What objections rest on. */
public record ObjectionPorts(
    CaseService cases,
    RecordService records,
    CorrectionService corrections,
    WithdrawalService withdrawals,
    Reevaluation reevaluation) {}
