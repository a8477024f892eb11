/** The whole way from a paper's folder to its publication. */
@NullMarked
package io.baipi.build;

import org.jspecify.annotations.NullMarked;
