package io.ekkogen.emit.js.glue.kind;

import io.ekkogen.emit.FreeName;
import io.ekkogen.emit.js.module.ModuleExports;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Function;
import io.ekkogen.model.Library;
import io.ekkogen.model.Parameter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of the constants that the glue keeps to itself. They begin with more dollar signs than
 * any name that the glue takes from the mapping, so that none of those can hide them.
 */
public final class GlueConstants {
  private final String prefix;
  private final String host;

  private GlueConstants(String prefix, String host) {
    this.prefix = prefix;
    this.host = host;
  }

  /** Those of the glue of {@code library}. */
  public static GlueConstants of(Library library) {
    Stream<String> parameters =
        Stream.concat(
                library.functions().stream().map(Function::parameters),
                library.callbacks().stream().map(Callback::parameters))
            .flatMap(List::stream)
            .map(Parameter::jsName);
    Set<String> names =
        Stream.concat(ModuleExports.of(library).stream(), parameters).collect(Collectors.toSet());
    StringBuilder prefix = new StringBuilder("$");
    while (names.stream().anyMatch(name -> name.startsWith(prefix.toString()))) {
      prefix.append('$');
    }
    return new GlueConstants(prefix.toString(), FreeName.of("host", names::contains));
  }

  /** The variable of the Java side, which gives way to names of the mapping. */
  public String host() {
    return host;
  }

  /** What the runtime knows a class by, or finds the form of a function's call with. */
  public String of(String jsName) {
    return prefix + jsName;
  }

  /** The types that variadic arguments may have beside those that every module has. */
  public String variadicTypes() {
    return prefix + fieldsOf("types");
  }

  /** The layout of a structure, where that is not the same on every platform. */
  public String layoutOf(String jsName) {
    return prefix + of(jsName);
  }

  /** The fields of a structure. */
  public String fieldsOf(String jsName) {
    return prefix + layoutOf(jsName);
  }
}
