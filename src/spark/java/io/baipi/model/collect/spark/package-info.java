/** Collects raw rows on Spark by Spark Connect; only in the profile {@code spark}. */
@NullMarked
package io.baipi.model.collect.spark;

import org.jspecify.annotations.NullMarked;
