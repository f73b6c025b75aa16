package io.ekkogen.emit.js.module;

import io.ekkogen.model.Callback;
import io.ekkogen.model.Constant;
import io.ekkogen.model.Function;
import io.ekkogen.model.Handle;
import io.ekkogen.model.Library;
import io.ekkogen.model.type.Enumeration;
import io.ekkogen.model.type.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The names that a module exports. */
public final class ModuleExports {
  private ModuleExports() {}

  /** The names that scripts can import individually: members whose values do not change. */
  public static List<String> of(Library library) {
    List<String> names = new ArrayList<>();
    library.constants().stream().map(Constant::jsName).forEach(names::add);
    names.addAll(declared(library));
    registered(library).map(Callback::jsName).forEach(names::add);
    return names;
  }

  /** The members that the glue declares by their names. */
  public static List<String> declared(Library library) {
    List<String> names = types(library);
    names.addAll(functions(library.functions()));
    return names;
  }

  /** The enums and classes. */
  public static List<String> types(Library library) {
    List<String> names = new ArrayList<>();
    library.enumerations().stream().map(Enumeration::jsName).forEach(names::add);
    library.structs().stream().map(Struct::jsName).forEach(names::add);
    library.handles().stream().map(Handle::jsName).forEach(names::add);
    return names;
  }

  /** The names of functions, with their forms that return a promise. */
  public static List<String> functions(List<Function> functions) {
    List<String> names = new ArrayList<>();
    for (Function function : functions) {
      names.add(function.jsName());
      function.call().async().ifPresent(async -> names.add(async.jsName()));
    }
    return names;
  }

  /** The kinds of callback that can be registered. */
  public static Stream<Callback> registered(Library library) {
    return library.callsBack() ? library.callbacks().stream() : Stream.empty();
  }
}
