package io.baipi.data;

import io.baipi.diagnostic.Location;
import java.util.List;

/**
 * Fields whose values must be found in another table.
 *
 * @param fields names of fields of this table
 * @param resource the other table; empty for this table itself
 * @param reference names of fields of the other table, in the same order
 * @param location where the package's file declares it
 */
public record ForeignKey(
    List<String> fields, String resource, List<String> reference, Location location) {

  public ForeignKey {
    fields = List.copyOf(fields);
    reference = List.copyOf(reference);
  }
}
