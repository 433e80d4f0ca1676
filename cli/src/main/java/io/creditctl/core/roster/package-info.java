/** Red, black and watch lists: who stands on them on a given day. */
package io.creditctl.core.roster;
