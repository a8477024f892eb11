/** Work shared out to processors. */
@NullMarked
package io.baipi.task;

import org.jspecify.annotations.NullMarked;
