/** New parts of a paper, and new papers: files that build as they are, for contributors to fill. */
@NullMarked
package io.baipi.scaffold;

import org.jspecify.annotations.NullMarked;
