/**
 * Changes: before and after, or one thing against another, beside the change that a source states.
 */
@NullMarked
package io.baipi.model.change;

import org.jspecify.annotations.NullMarked;
