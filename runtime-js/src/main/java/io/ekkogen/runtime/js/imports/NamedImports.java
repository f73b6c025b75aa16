package io.ekkogen.runtime.js.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Directs imports of single names from large {@code native:} modules to modules that export no
 * others, because exporting all names of a large library takes longer than most scripts run. The
 * name of such a module has the length of the other, so that the columns of the importing text
 * stay.
 *
 * <p>Only the imports that a text begins with are considered, so that nothing else is taken for
 * one; and only those that end their line, because error messages show the rest of a line.
 */
final class NamedImports {
  private static final Pattern BLANK = Pattern.compile("\\s+|#![^\\n]*|//[^\\n]*|/\\*(?s:.*?)\\*/");

  private static final Pattern IMPORT =
      Pattern.compile(
          "import\\b([^'\"`;()]*)(['\"])([^'\"\\\\\\n]*)\\2[ \\t]*;?[ \\t]*(?=//|\\r?\\n|\\z)");

  /** The default export, names in braces, or both. */
  private static final Pattern CLAUSE =
      Pattern.compile("\\s*(?:[\\w$]+\\s*(?:,\\s*)?)?(?:\\{([^{}]*)}\\s*)?from\\s*");

  private static final Pattern NAME = Pattern.compile("\\s*([\\w$]+)(?:\\s+as\\s+[\\w$]+)?\\s*");

  /** The number of schemes: a letter and five digits to base 36. */
  private static final int SCHEMES = 36 * 36 * 36 * 36 * 36;

  /**
   * Makes schemes that no script can know. It is the same for all contexts, so that they share
   * parsed modules.
   */
  private static final int SEED = new Random().nextInt(SCHEMES);

  /** A module that exports only these names, and the default. */
  record Subset(String specifier, SortedSet<String> names) {}

  private final Map<String, Subset> subsets = new HashMap<>();

  /** The subset that a specifier in a rewritten text means; null for all other specifiers. */
  Subset subset(String specifier) {
    return subsets.get(specifier);
  }

  /** The text of an error with the specifiers that the scripts have. */
  String original(String shown) {
    String text = shown;
    for (Map.Entry<String, Subset> rewritten : subsets.entrySet()) {
      text = text.replace(rewritten.getKey(), rewritten.getValue().specifier);
    }
    return text;
  }

  /**
   * Rewrites the text of a module.
   *
   * @param isWorthwhile whether a subset saves time
   */
  String rewrite(String text, Predicate<Subset> isWorthwhile) {
    if (!text.contains(BuiltinModules.NATIVE)) {
      return text;
    }
    StringBuilder rewritten = new StringBuilder(text);
    Matcher blank = BLANK.matcher(text);
    Matcher statement = IMPORT.matcher(text);
    int position = 0;
    while (true) {
      if (blank.region(position, text.length()).lookingAt()) {
        position = blank.end();
      } else if (statement.region(position, text.length()).lookingAt()) {
        position = statement.end();
        String specifier = statement.group(3);
        SortedSet<String> names = names(statement.group(1));
        if (names != null && specifier.startsWith(BuiltinModules.NATIVE)) {
          String instead = specifierOf(new Subset(specifier, names), isWorthwhile);
          rewritten.replace(statement.start(3), statement.end(3), instead);
        }
      } else {
        return rewritten.toString();
      }
    }
  }

  /** The names of an import clause; null if it is of another form. */
  private static SortedSet<String> names(String clause) {
    Matcher form = CLAUSE.matcher(clause);
    if (!form.matches()) {
      return null;
    }
    SortedSet<String> names = new TreeSet<>();
    if (form.group(1) != null) {
      for (String item : form.group(1).split(",")) {
        Matcher name = NAME.matcher(item);
        if (name.matches()) {
          names.add(name.group(1));
        } else if (!item.isBlank()) {
          return null;
        }
      }
    }
    return names;
  }

  private String specifierOf(Subset subset, Predicate<Subset> isWorthwhile) {
    String name = subset.specifier.substring(BuiltinModules.NATIVE.length());
    for (int number = SEED ^ subset.hashCode(); ; number++) {
      String digits = Integer.toString(SCHEMES + Math.floorMod(number, SCHEMES), 36).substring(1);
      String specifier = "n" + digits + ":" + name;
      Subset known = subsets.get(specifier);
      if (subset.equals(known)) {
        return specifier;
      }
      if (known == null && !BuiltinModules.isBuiltin(specifier)) {
        if (!isWorthwhile.test(subset)) {
          return subset.specifier;
        }
        subsets.put(specifier, subset);
        return specifier;
      }
    }
  }
}
