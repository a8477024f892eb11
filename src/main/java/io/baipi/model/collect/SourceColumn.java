package io.baipi.model.collect;

/** A column of raw rows. */
public record SourceColumn(String name, CellKind kind) {}
