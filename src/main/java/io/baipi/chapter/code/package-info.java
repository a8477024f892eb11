/**
 * Code blocks with their keywords, strings and comments marked. The only package that uses
 * RSyntaxTextArea.
 */
@NullMarked
package io.baipi.chapter.code;

import org.jspecify.annotations.NullMarked;
