/**
 * Charts: JFreeChart drawn to SVG. The only package that uses JFreeChart and Batik's SVG writer.
 */
@NullMarked
package io.baipi.figure.chart;

import org.jspecify.annotations.NullMarked;
