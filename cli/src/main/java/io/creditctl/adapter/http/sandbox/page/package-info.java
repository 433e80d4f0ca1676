/** The page that people see of a sandbox, ready to be drawn. */
package io.creditctl.adapter.http.sandbox.page;
