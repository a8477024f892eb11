/**
 * Flow charts: a subset of Mermaid's source, laid out and written as SVG. The only package that
 * uses ELK.
 */
@NullMarked
package io.baipi.figure.flow;

import org.jspecify.annotations.NullMarked;
