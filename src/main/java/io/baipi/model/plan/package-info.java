/** Plans in ordered stages, and checks of their shares, order and budgets. */
@NullMarked
package io.baipi.model.plan;

import org.jspecify.annotations.NullMarked;
