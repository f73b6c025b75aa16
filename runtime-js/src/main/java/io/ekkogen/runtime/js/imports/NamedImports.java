package io.ekkogen.runtime.js.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Directs imports of single names from large {@code native:} modules to modules that export no
 * others, because to export all names of a large library takes longer than most scripts. The name
 * of such a module has the length of the other, so that the columns of the importing text stay.
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

  /** A scheme with two digits to base 36. */
  private static final String SCHEME = "nati";

  private static final int MOST = 36 * 36;

  /** A module that exports only these names, and the default. */
  record Subset(String specifier, List<String> names) {}

  /** Tells whether a subset saves time. */
  interface Check {
    boolean isWorthwhile(Subset subset);
  }

  private final Map<Subset, String> specifiers = new HashMap<>();
  private final Map<String, Subset> subsets = new HashMap<>();

  /** The subset that a specifier in a rewritten text means; null for all other specifiers. */
  Subset subset(String specifier) {
    return subsets.get(specifier);
  }

  /** Rewrites the text of a module. */
  String rewrite(String text, Check check) {
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
        List<String> names = names(statement.group(1));
        if (names != null && specifier.startsWith(BuiltinModules.NATIVE)) {
          String instead = specifierOf(new Subset(specifier, names), check);
          rewritten.replace(statement.start(3), statement.end(3), instead);
        }
      } else {
        return rewritten.toString();
      }
    }
  }

  /** The names of an import clause; null if it is of another form. */
  private static List<String> names(String clause) {
    Matcher form = CLAUSE.matcher(clause);
    if (!form.matches()) {
      return null;
    }
    List<String> names = new ArrayList<>();
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

  private String specifierOf(Subset subset, Check check) {
    String known = specifiers.get(subset);
    if (known != null) {
      return known;
    }
    if (subsets.size() == MOST || !check.isWorthwhile(subset)) {
      return subset.specifier;
    }
    String digits = Integer.toString(MOST + subsets.size(), 36).substring(1);
    String specifier =
        SCHEME + digits + ":" + subset.specifier.substring(BuiltinModules.NATIVE.length());
    specifiers.put(subset, specifier);
    subsets.put(specifier, subset);
    return specifier;
  }
}
