/** The files that jobs leave behind. */
package io.creditctl.adapter.job;
