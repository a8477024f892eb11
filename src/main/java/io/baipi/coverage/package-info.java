/** Says which published tables and flow charts a paper uses, and which it does not. */
@NullMarked
package io.baipi.coverage;

import org.jspecify.annotations.NullMarked;
