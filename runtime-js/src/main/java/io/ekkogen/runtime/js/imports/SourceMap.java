package io.ekkogen.runtime.js.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The positions that a source map (revision 3) gives for those of a compiled file.
 *
 * @param lines for each line of the compiled file, its segments in order
 */
record SourceMap(List<String> sources, List<List<Segment>> lines) {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final int DIGIT_BITS = 5;
  private static final int CONTINUES = 1 << DIGIT_BITS;

  /** A part of a line, from a column on; the source is negative if it comes from none. */
  record Segment(int column, int source, int sourceLine, int sourceColumn) {}

  /** A position in a source; lines and columns begin at 1. */
  record Position(String source, int line, int column) {}

  /** Reads the content of a map; empty if it is not valid. */
  static Optional<SourceMap> of(Map<String, Object> content) {
    if (!(content.get("sources") instanceof List<?> names)
        || !(content.get("mappings") instanceof String mappings)) {
      return Optional.empty();
    }
    String root = content.get("sourceRoot") instanceof String text && !text.isEmpty() ? text : "";
    String base = root.isEmpty() || root.endsWith("/") ? root : root + "/";
    List<String> sources = names.stream().map(name -> base + name).toList();
    try {
      return Optional.of(new SourceMap(sources, decode(mappings)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The position from which a position of the compiled file comes. */
  Optional<Position> find(int line, int column) {
    if (line < 1 || line > lines.size()) {
      return Optional.empty();
    }
    Segment found = null;
    for (Segment segment : lines.get(line - 1)) {
      if (segment.column() >= column) {
        break;
      }
      found = segment;
    }
    return found == null || found.source() < 0 || found.source() >= sources.size()
        ? Optional.empty()
        : Optional.of(
            new Position(
                sources.get(found.source()), found.sourceLine() + 1, found.sourceColumn() + 1));
  }

  private static List<List<Segment>> decode(String mappings) {
    List<List<Segment>> lines = new ArrayList<>();
    int[] state = new int[4]; // column, source, source line, source column
    for (String line : mappings.split(";", -1)) {
      List<Segment> segments = new ArrayList<>();
      state[0] = 0;
      for (String segment : line.split(",")) {
        if (!segment.isEmpty()) {
          boolean hasSource = addDifferences(segment, state) > 1;
          segments.add(new Segment(state[0], hasSource ? state[1] : -1, state[2], state[3]));
        }
      }
      lines.add(segments);
    }
    return lines;
  }

  /** Adds the base64 VLQ numbers of a segment; those after the fourth are unused. */
  private static int addDifferences(String segment, int[] state) {
    int count = 0;
    int value = 0;
    int shift = 0;
    for (int i = 0; i < segment.length(); i++) {
      int digit = DIGITS.indexOf(segment.charAt(i));
      if (digit < 0 || shift > 30) {
        throw new IllegalArgumentException(segment);
      }
      value |= (digit & (CONTINUES - 1)) << shift;
      shift += DIGIT_BITS;
      if ((digit & CONTINUES) == 0) {
        if (count < state.length) {
          state[count] += (value & 1) == 0 ? value >>> 1 : -(value >>> 1);
        }
        count++;
        value = 0;
        shift = 0;
      }
    }
    return count;
  }
}
