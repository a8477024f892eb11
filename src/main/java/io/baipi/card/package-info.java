/** Pictures that stand for a page where it is shared, drawn with the paper's own fonts. */
@NullMarked
package io.baipi.card;

import org.jspecify.annotations.NullMarked;
