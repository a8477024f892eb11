/** Reads facts from real files: workflows, modules, workspaces and lists of pods. */
@NullMarked
package io.baipi.evidence;

import org.jspecify.annotations.NullMarked;
