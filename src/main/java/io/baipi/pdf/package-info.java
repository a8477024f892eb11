/** One PDF per edition, typeset from the same fragments as the site. */
@NullMarked
package io.baipi.pdf;

import org.jspecify.annotations.NullMarked;
