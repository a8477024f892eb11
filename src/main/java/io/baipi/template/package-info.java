/**
 * FreeMarker, sandboxed: text whose numbers are bound to data. The only package that uses
 * FreeMarker.
 */
@NullMarked
package io.baipi.template;

import org.jspecify.annotations.NullMarked;
