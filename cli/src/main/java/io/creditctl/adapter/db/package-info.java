/** The store in SQLite: one connection, one writer at a time, numbered migrations. */
package io.creditctl.adapter.db;
