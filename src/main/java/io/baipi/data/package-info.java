/**
 * The data package: tables, schemas, units, provenance, and values that know where they came from.
 */
@NullMarked
package io.baipi.data;

import org.jspecify.annotations.NullMarked;
