/** The one-page file of a subject: who, lists, records with their disclosure and push state. */
package io.creditctl.core.subject;
