/** Platforms without HTTP: tables of a front-end database, and files in a drop folder. */
package io.creditctl.adapter.exchange;
