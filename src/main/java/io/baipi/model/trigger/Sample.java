package io.baipi.model.trigger;

import io.baipi.data.Row;
import io.baipi.data.Value;
import java.math.BigDecimal;

/**
 * One row of a series.
 *
 * @param at the cell with the time
 * @param seconds the time in seconds, from an origin that all samples share
 */
record Sample(Value at, BigDecimal seconds, Row row) {}
