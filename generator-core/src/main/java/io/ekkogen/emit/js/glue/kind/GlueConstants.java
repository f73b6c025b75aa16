package io.ekkogen.emit.js.glue.kind;

import io.ekkogen.emit.FreeName;
import io.ekkogen.emit.js.module.ModuleExports;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Function;
import io.ekkogen.model.Library;
import io.ekkogen.model.Parameter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of the constants that the glue keeps to itself. They differ from all names that the
 * glue takes from the mapping, so that none of those can hide them.
 */
public final class GlueConstants {
  private final Set<String> taken;
  private final Map<String, String> names = new HashMap<>();
  private final String host;

  private GlueConstants(Set<String> taken) {
    this.taken = taken;
    host = FreeName.of("host", taken::contains);
  }

  /** Those of the glue of {@code library}. */
  public static GlueConstants of(Library library) {
    Stream<String> parameters =
        Stream.concat(
                library.functions().stream().map(Function::parameters),
                library.callbacks().stream().map(Callback::parameters))
            .flatMap(List::stream)
            .map(Parameter::jsName);
    return new GlueConstants(
        Stream.concat(ModuleExports.of(library).stream(), parameters)
            .collect(Collectors.toCollection(HashSet::new)));
  }

  /** The variable of the Java side, which gives way to names of the mapping. */
  public String host() {
    return host;
  }

  /** What the runtime knows a structure, handle or callback by. */
  public String typeOf(String jsName) {
    return free(jsName + "Type");
  }

  /** What finds the form of a function's call. */
  public String formsOf(String jsName) {
    return free(jsName + "Forms");
  }

  /** What loads a part of a large library's glue. */
  public String part() {
    return free("part");
  }

  /** The name of the object that holds what all parts share. */
  public String shared() {
    return free("shared");
  }

  /** The types that variadic arguments may have beside those that every module has. */
  public String variadicTypes() {
    return free("variadicTypes");
  }

  /** The layout of a structure, where that is not the same on every platform. */
  public String layoutOf(String jsName) {
    return free(jsName + "Layout");
  }

  /** The fields of a structure. */
  public String fieldsOf(String jsName) {
    return free(jsName + "Fields");
  }

  private String free(String wish) {
    return names.computeIfAbsent(wish, it -> FreeName.of(it, name -> !taken.add(name)));
  }
}
