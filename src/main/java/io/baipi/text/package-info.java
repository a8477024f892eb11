/** Languages, units, numbers and how each is written in each language. */
@NullMarked
package io.baipi.text;

import org.jspecify.annotations.NullMarked;
