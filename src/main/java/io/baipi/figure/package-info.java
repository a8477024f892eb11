/** Figures: one chart, table or flow chart, with its words in every language. */
@NullMarked
package io.baipi.figure;

import org.jspecify.annotations.NullMarked;
