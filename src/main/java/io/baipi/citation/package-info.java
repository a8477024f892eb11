/**
 * The works that a paper cites, from BibTeX, and citations of the paper itself; both formatted by
 * styles in the Citation Style Language: GB/T 7714 in Chinese, APA in English. The only package
 * that uses citeproc-java.
 *
 * <p>{@link Citations} is the front door. The styles and locales are resources beside this package;
 * nothing is ever fetched.
 */
@NullMarked
package io.baipi.citation;

import org.jspecify.annotations.NullMarked;
