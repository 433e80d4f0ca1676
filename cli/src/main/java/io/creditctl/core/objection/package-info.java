/** Objections to what is kept about a subject, and complaints about one. */
package io.creditctl.core.objection;
