package io.creditctl.core.commitment;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A commitment that is to be accepted.
 *
 * @param code the promisor's unified social credit code
 * @param name the promisor's name; empty to take the one that the store knows
 * @param type 承诺类型 in the standard's words
 * @param matter 承诺事由
 * @param liability 违诺责任
 * @param dueOn by when it must be kept, empty where there is no day
 * @param unit who accepts it
 * @param number 承诺编码, empty to give it one
 * @param region the code of the administrative division that begins a number which is given
 */
public record Promise(
    String code,
    String name,
    String type,
    String matter,
    String content,
    String liability,
    LocalDate madeOn,
    Optional<LocalDate> validUntil,
    Optional<LocalDate> dueOn,
    String unit,
    String unitCode,
    Audience audience,
    String number,
    String region) {}
