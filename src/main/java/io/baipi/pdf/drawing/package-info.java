/**
 * Drawings as PDF whose words stay words: reads the SVG that the paper's figures are made of, and
 * paints it.
 */
@NullMarked
package io.baipi.pdf.drawing;

import org.jspecify.annotations.NullMarked;
