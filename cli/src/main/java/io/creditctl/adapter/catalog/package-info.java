/** Record kinds read from JSON resources. */
package io.creditctl.adapter.catalog;
