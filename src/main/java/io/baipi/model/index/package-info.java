/** The arithmetic of composite indicators on plain columns of doubles, one entry a unit. */
@NullMarked
package io.baipi.model.index;

import org.jspecify.annotations.NullMarked;
