/** Evaluation, 信用评价: schemes, scores, and the grades that subjects hold. */
package io.creditctl.core.score;
