/** Reads a paper's models and works them out, each after those that it reads. */
@NullMarked
package io.baipi.model.run;

import org.jspecify.annotations.NullMarked;
