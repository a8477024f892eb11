package io.baipi.model;

import io.baipi.diagnostic.Location;

/** A word of a model's file that names something elsewhere: a table, a column, a row. */
public record Named(String name, Location location) {}
