/** Publication: a staging folder, a manifest of hashes, and an atomic swap. */
@NullMarked
package io.baipi.publish;

import org.jspecify.annotations.NullMarked;
