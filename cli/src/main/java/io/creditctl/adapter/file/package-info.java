/** Files that people hand in and get back: charset detection, CSV in, CSV out. */
package io.creditctl.adapter.file;
