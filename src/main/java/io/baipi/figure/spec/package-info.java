/** What a figure's file asks for, checked against the data, before anything is drawn. */
@NullMarked
package io.baipi.figure.spec;

import org.jspecify.annotations.NullMarked;
