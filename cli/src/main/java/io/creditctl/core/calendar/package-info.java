/** Working days by the notices of the State Council. */
package io.creditctl.core.calendar;
