/** JSON written the same way every time. The only package that uses Jackson. */
@NullMarked
package io.baipi.data.json;

import org.jspecify.annotations.NullMarked;
