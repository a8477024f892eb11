/** Marks from which deductions are taken. */
@NullMarked
package io.baipi.model.deduct;

import org.jspecify.annotations.NullMarked;
