/** Triggers on time series: conditions that fire when they have held for long enough. */
@NullMarked
package io.baipi.model.trigger;

import org.jspecify.annotations.NullMarked;
