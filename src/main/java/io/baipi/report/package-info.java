/** The diagnostics of one run in the forms that other programs read. */
@NullMarked
package io.baipi.report;

import org.jspecify.annotations.NullMarked;
