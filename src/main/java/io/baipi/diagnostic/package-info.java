/** What is wrong with a paper, where, and what to do about it. */
@NullMarked
package io.baipi.diagnostic;

import org.jspecify.annotations.NullMarked;
