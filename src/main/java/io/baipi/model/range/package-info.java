/** Formulas over a declared domain, and the range that they really have. */
@NullMarked
package io.baipi.model.range;

import org.jspecify.annotations.NullMarked;
