/**
 * The scoring step: declarative models that turn tables into scores, ranks, intervals and choices.
 */
@NullMarked
package io.baipi.model;

import org.jspecify.annotations.NullMarked;
