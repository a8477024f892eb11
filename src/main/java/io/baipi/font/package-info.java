/** The paper's own font files: metrics, and which characters they can show. */
@NullMarked
package io.baipi.font;

import org.jspecify.annotations.NullMarked;
