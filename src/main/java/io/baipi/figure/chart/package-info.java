/** Charts: JFreeChart drawn to SVG. The only package that uses JFreeChart and Batik. */
@NullMarked
package io.baipi.figure.chart;

import org.jspecify.annotations.NullMarked;
