/**
 * The audit of claims: every stated figure that can be recomputed from cited cells, and its
 * verdict.
 */
@NullMarked
package io.baipi.model.claim;

import org.jspecify.annotations.NullMarked;
