/** How far ranks can be trusted: what becomes of them when the choices behind them change. */
@NullMarked
package io.baipi.model.trust;

import org.jspecify.annotations.NullMarked;
