/** The pages of the site and the folder that they lie in. */
package io.creditctl.adapter.site;
