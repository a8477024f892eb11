package io.baipi.model.collect;

import java.util.List;
import java.util.Optional;

/**
 * Raw rows, ready to be asked about.
 *
 * @param engine the session
 * @param before statements that had to come before the query, as a reader would write them
 * @param from what a query selects from
 * @param shown the same as a reader would write it, without the paths of this machine
 * @param columns all columns
 * @param what the rows in words, for messages
 * @param files the files that they stand in, if they do
 */
record RawRows(
    Engine engine,
    List<String> before,
    String from,
    String shown,
    List<SourceColumn> columns,
    String what,
    Optional<RawFiles> files) {}
