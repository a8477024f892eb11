/** Tables of values as HTML. */
@NullMarked
package io.baipi.figure.table;

import org.jspecify.annotations.NullMarked;
