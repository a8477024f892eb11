/**
 * Where every value that a page shows comes from: from the value over the rules of models to the
 * cell of a file, as a file that a script of the page reads.
 */
@NullMarked
package io.baipi.lineage;

import org.jspecify.annotations.NullMarked;
