/** What readers can search for: the entries of an edition, and the script that holds them. */
@NullMarked
package io.baipi.site.search;

import org.jspecify.annotations.NullMarked;
