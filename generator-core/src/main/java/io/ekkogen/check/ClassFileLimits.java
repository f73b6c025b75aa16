package io.ekkogen.check;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping;
import io.ekkogen.mapping.Mapping.CallbackMapping;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.mapping.Mapping.StructMapping;
import java.util.List;

/**
 * What would be Java that no compiler takes. The limits lie beyond any real library and below what
 * the class file format allows.
 */
final class ClassFileLimits implements Rule {
  /**
   * Each may take two of the 255 slots of a method. Of the five left over, this, the address of a
   * returned structure and the linker's own arguments take all.
   */
  private static final int MOST_PARAMETERS = 125;

  /** Copying a field takes up to 25 of the 65,535 bytes of a method. */
  private static final int MOST_FIELDS = 2_000;

  /** A method of an interface takes two of its 65,535 constants. */
  private static final int MOST_FUNCTIONS = 30_000;

  @Override
  public void check(Mapping mapping, Diagnostics diagnostics) {
    List<Located<String>> functions =
        mapping.exports().stream().map(FunctionMapping::name).toList();
    limit(functions, MOST_FUNCTIONS, "functions", "the mapping", diagnostics);
    for (FunctionMapping function : mapping.exports()) {
      limitParameters(function.parameters(), function.name(), diagnostics);
    }
    for (CallbackMapping callback : mapping.callbacks()) {
      limitParameters(callback.parameters(), callback.name(), diagnostics);
    }
    for (StructMapping struct : mapping.structs()) {
      List<Located<String>> fields =
          struct.fields().stream().map(Mapping.FieldMapping::name).toList();
      limit(fields, MOST_FIELDS, "fields", quoted(struct.name()), diagnostics);
    }
  }

  private static void limitParameters(
      List<ParameterMapping> parameters, Located<String> owner, Diagnostics diagnostics) {
    List<Located<String>> names = parameters.stream().map(ParameterMapping::name).toList();
    limit(names, MOST_PARAMETERS, "parameters", quoted(owner), diagnostics);
  }

  private static void limit(
      List<Located<String>> names, int most, String kind, String owner, Diagnostics diagnostics) {
    if (names.size() > most) {
      diagnostics.report(
          DiagnosticCode.CLASS_FILE_LIMIT,
          names.get(most).location(),
          "%s has %d %s, more than Java can hold".formatted(owner, names.size(), kind),
          "at most %d %s".formatted(most, kind));
    }
  }

  private static String quoted(Located<String> name) {
    return "\"" + name.value() + "\"";
  }
}
