package io.creditctl.core.repair;

import io.creditctl.core.casework.CaseService;
import io.creditctl.core.disclosure.RuleService;
import io.creditctl.core.disclosure.WithdrawalService;
import io.creditctl.core.push.Outbox;
import io.creditctl.core.record.RecordService;
import io.creditctl.core.subject.SubjectStore;

/** What repairs rest on. */
public record RepairPorts(
    CaseService cases,
    RecordService records,
    RuleService rules,
    WithdrawalService withdrawals,
    Outbox outbox,
    SubjectStore subjects,
    Reevaluation reevaluation,
    MeasureLifting measures) {}
