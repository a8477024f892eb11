/** Whether this machine can build a paper, and what to do if not. */
@NullMarked
package io.baipi.doctor;

import org.jspecify.annotations.NullMarked;
