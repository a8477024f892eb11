/** The web site, baked from chapters, figures, models and page templates. */
@NullMarked
package io.baipi.site;

import org.jspecify.annotations.NullMarked;
