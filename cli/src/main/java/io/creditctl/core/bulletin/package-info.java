/**
 * The monthly bulletin: what each unit handed in and disclosed of licenses and penalties, and whom
 * it names.
 */
package io.creditctl.core.bulletin;
