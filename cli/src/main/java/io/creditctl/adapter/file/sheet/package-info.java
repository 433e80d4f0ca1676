/** Workbooks as streams of rows: xlsx, the xls of before 2007, the XML of 2003. */
package io.creditctl.adapter.file.sheet;
