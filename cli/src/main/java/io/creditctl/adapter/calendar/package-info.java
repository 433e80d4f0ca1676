/** The bundled calendar and rules, and calendar files that users hand in. */
package io.creditctl.adapter.calendar;
