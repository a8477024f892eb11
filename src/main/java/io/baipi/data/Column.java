package io.baipi.data;

import io.baipi.text.Localized;
import io.baipi.text.Unit;

/**
 * One column of a table.
 *
 * @param name the field's name in the CSV
 * @param title its title for readers
 * @param unit the unit of its numbers; {@code Units.ONE} for text
 */
public record Column(String name, ColumnType type, Unit unit, Localized title) {}
