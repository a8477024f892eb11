/** JSON Schemas for editors, held against the readers whose grammar they repeat. */
@NullMarked
package io.baipi.schema;

import org.jspecify.annotations.NullMarked;
