/** Value types that validate themselves. */
package io.creditctl.core.model;
