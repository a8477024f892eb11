/** The lowest version that meets everybody's demands. */
@NullMarked
package io.baipi.model.version;

import org.jspecify.annotations.NullMarked;
