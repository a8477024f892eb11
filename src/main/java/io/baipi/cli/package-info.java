/** The command line. The only package that uses picocli. */
@NullMarked
package io.baipi.cli;

import org.jspecify.annotations.NullMarked;
