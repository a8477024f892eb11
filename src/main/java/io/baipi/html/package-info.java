/** Everything that reads or rewrites an HTML or SVG tree. The only package that uses jsoup. */
@NullMarked
package io.baipi.html;

import org.jspecify.annotations.NullMarked;
