/** Verdicts on published figures: whether what a source states follows from what it prints. */
@NullMarked
package io.baipi.model.verdict;

import org.jspecify.annotations.NullMarked;
