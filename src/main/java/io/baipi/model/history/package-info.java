/** Histories of versions: which version held where, as of a date. */
@NullMarked
package io.baipi.model.history;

import org.jspecify.annotations.NullMarked;
