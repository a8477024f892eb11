/** Questions whose answers lead to advice. */
@NullMarked
package io.baipi.model.advice;

import org.jspecify.annotations.NullMarked;
