/** Composite indicators: units are scored and ranked. */
@NullMarked
package io.baipi.model.composite;

import org.jspecify.annotations.NullMarked;
