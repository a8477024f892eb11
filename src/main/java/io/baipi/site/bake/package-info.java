/**
 * JBake, reduced to what bakes pages from documents in memory. The only package that uses JBake.
 */
@NullMarked
package io.baipi.site.bake;

import org.jspecify.annotations.NullMarked;
