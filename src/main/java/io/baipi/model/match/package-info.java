/** Lists of rules of which the first that holds decides. */
@NullMarked
package io.baipi.model.match;

import org.jspecify.annotations.NullMarked;
