/**
 * The rules of typography that a text is checked against, in Chinese by GB/T 15834 and in British
 * English. What is wrong is a warning with its exact place and what to write instead.
 *
 * <p>Before the check, what is no prose is masked: a value, a piece of code, a reference, a
 * citation and a quotation become {@link io.baipi.typography.Prose#OBJECT}, one for each character,
 * so that rules see that something stands there and nothing of what it is.
 */
@NullMarked
package io.baipi.typography;

import org.jspecify.annotations.NullMarked;
