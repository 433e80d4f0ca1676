/** Built pages taken apart, and the notes that lie beside them. */
package io.creditctl.adapter.site.check;
