@NullMarked
package io.baipi.lineage;

import org.jspecify.annotations.NullMarked;
