/** What a platform would refuse, as data, and what a refusal means to the clerk. */
package io.creditctl.core.push.preflight;
