/**
 * YAML read into nodes that know their line and column. The only package that uses SnakeYAML
 * Engine.
 */
@NullMarked
package io.baipi.yaml;

import org.jspecify.annotations.NullMarked;
