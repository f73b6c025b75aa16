package io.ekkogen.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.ekkogen.output.Difference;
import java.util.List;

/** Prints the changes of a file as {@code diff -u} does, so that {@code patch} can apply them. */
final class UnifiedDiff {
  private static final int CONTEXT = 3;
  private static final String NO_FILE = "/dev/null";

  private UnifiedDiff() {}

  static String of(Difference difference) {
    List<String> before = difference.before().lines().toList();
    List<String> after = difference.after().lines().toList();
    String file = difference.file().toString().replace('\\', '/');
    List<String> lines =
        UnifiedDiffUtils.generateUnifiedDiff(
            difference.kind() == Difference.Kind.MISSING ? NO_FILE : file,
            difference.kind() == Difference.Kind.OUTDATED ? NO_FILE : file,
            before,
            DiffUtils.diff(before, after),
            CONTEXT);
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
