package io.ekkogen.conformance.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The public API in a file. The first line is the runtime's API level and, as long as no release
 * has that level, "unreleased": until then, the API of the level may change.
 */
record RecordedApi(int level, boolean isReleased, List<String> lines) {
  private static final String UNRELEASED = ", unreleased";

  static RecordedApi parse(List<String> file) {
    String first = file.get(0);
    return new RecordedApi(
        Integer.parseInt(first.replace("level ", "").replace(UNRELEASED, "")),
        !first.endsWith(UNRELEASED),
        file.subList(1, file.size()));
  }

  List<String> file() {
    List<String> file = new ArrayList<>();
    file.add("level " + level + (isReleased ? "" : UNRELEASED));
    file.addAll(lines);
    return file;
  }

  /** The record of {@code current}, which is the API at a level. */
  RecordedApi updated(int currentLevel, List<String> current) {
    return new RecordedApi(currentLevel, isReleased && currentLevel == level, current);
  }

  /** The reason why {@code current} must not be recorded; empty if it may be. */
  Optional<String> refusal(int currentLevel, List<String> current) {
    List<String> gone = without(lines, current);
    return isReleased && currentLevel == level && !gone.isEmpty()
        ? Optional.of(
            "Code that uses level %d, which is released, may call what is gone or has changed;"
                    .formatted(level)
                + " keep it, or raise ApiLevel.CURRENT first:\n  "
                + String.join("\n  ", gone))
        : Optional.empty();
  }

  /** The difference to {@code current}; empty if there is none. */
  Optional<String> difference(int currentLevel, List<String> current) {
    StringBuilder text = new StringBuilder();
    if (level != currentLevel) {
      text.append("\n  the level is ").append(currentLevel).append(", not ").append(level);
    }
    without(lines, current).forEach(line -> text.append("\n- ").append(line));
    without(current, lines).forEach(line -> text.append("\n+ ").append(line));
    return Optional.of(text.toString()).filter(it -> !it.isEmpty());
  }

  private static List<String> without(List<String> lines, List<String> others) {
    return lines.stream().filter(line -> !others.contains(line)).toList();
  }
}
