package io.baipi.template;

import freemarker.core.DirectiveCallPlace;
import freemarker.core.Environment;
import io.baipi.diagnostic.Location;

/**
 * The tag that is being executed.
 *
 * @param source the tag as written
 */
record Tag(String source, Location location) {
  static Tag current(Environment environment, Run run) {
    DirectiveCallPlace place = environment.getCurrentDirectiveCallPlace();
    int offset = run.origin(place.getBeginLine(), place.getBeginColumn());
    return run.template()
        .segmentAt(offset)
        .map(segment -> new Tag(run.template().source(segment), run.location(segment)))
        .orElseGet(() -> new Tag("", run.template().places().at(offset, 1)));
  }

  /**
   * Whether it ends in itself. FreeMarker's own answer is no use: the checks for interruption give
   * every tag a body.
   */
  boolean isEmpty() {
    return source.endsWith("/>");
  }
}
