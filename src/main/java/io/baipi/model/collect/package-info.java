/** Collects raw rows into units, on the embedded engine or on another one. */
@NullMarked
package io.baipi.model.collect;

import org.jspecify.annotations.NullMarked;
