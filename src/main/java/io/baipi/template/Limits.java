package io.baipi.template;

import java.time.Duration;

/**
 * What one template may use.
 *
 * @param time how long it may run; far above what any text needs
 * @param characters how long its output may become
 */
record Limits(Duration time, int characters) {}
