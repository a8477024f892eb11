/** Measures of units, brought to one unit of measurement. */
@NullMarked
package io.baipi.model.measure;

import org.jspecify.annotations.NullMarked;
