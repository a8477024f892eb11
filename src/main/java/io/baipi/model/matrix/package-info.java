/** Tables of verdicts or of measurements, one thing against another. */
@NullMarked
package io.baipi.model.matrix;

import org.jspecify.annotations.NullMarked;
