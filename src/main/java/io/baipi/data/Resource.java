package io.baipi.data;

import io.baipi.diagnostic.Location;
import io.baipi.text.Localized;
import java.util.List;

/**
 * One resource of a data package, as declared.
 *
 * @param nameLocation where it is named
 * @param pathLocation where its file is named
 */
record Resource(
    String name,
    Localized title,
    Provenance provenance,
    List<String> sources,
    TableSchema schema,
    Location nameLocation,
    Location pathLocation) {}
