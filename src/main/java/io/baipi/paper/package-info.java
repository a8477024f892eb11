/** A paper: the folder, its paper.yaml, and where the generator's own templates and assets are. */
@NullMarked
package io.baipi.paper;

import org.jspecify.annotations.NullMarked;
