package io.baipi.data;

import io.baipi.diagnostic.Location;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import java.util.Optional;

/**
 * One field of a table's schema.
 *
 * @param unit the unit of its numbers; {@code Units.ONE} for text and where a column gives it
 * @param unitColumn the field that holds each row's unit; or empty
 * @param provenance the field's own, or its table's
 * @param location its name in the package's file
 */
public record FieldSchema(
    String name,
    ColumnType type,
    Localized title,
    Optional<Localized> description,
    Unit unit,
    String unitColumn,
    Provenance provenance,
    Constraints constraints,
    Location location) {}
