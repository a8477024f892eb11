/** Formulas: read, checked, evaluated, bounded over a domain, and printed as source and MathML. */
@NullMarked
package io.baipi.model.formula;

import org.jspecify.annotations.NullMarked;
