package io.ekkogen.emit;

import io.ekkogen.model.Callback;
import io.ekkogen.model.Function;
import io.ekkogen.model.Global;
import io.ekkogen.model.Handle;
import io.ekkogen.model.Library;
import io.ekkogen.model.type.Struct;
import io.ekkogen.model.type.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the methods that only the host has, which glue calls. */
public final class HostMethods {
  private final Set<String> taken = new HashSet<>();

  public HostMethods(Library library) {
    for (Function function : library.functions()) {
      taken.add(function.javaName());
      function.call().async().ifPresent(form -> taken.add(form.javaName()));
    }
    for (Global global : library.globals()) {
      taken.add(global.getter());
      taken.add(global.setter());
    }
  }

  /** Calls a function while the script answers threads of native code. */
  public String waiting(Function function) {
    return name(function.javaName() + "Waiting");
  }

  /** Makes a handle of an address. */
  public String handleOf(Type.Handle handle) {
    return name("of" + handle.javaName());
  }

  /** Calls the function of native code at an address. */
  public String call(Type.Callback type) {
    return name("call" + type.javaName());
  }

  /** The handle types that glue reads from memory, for which there is {@link #handleOf}. */
  public static List<Handle> handles(Library library) {
    Stream<Type> fields =
        library.structs().stream().flatMap(it -> it.fields().stream()).map(Struct.Field::type);
    Stream<Type> passed =
        (library.callsBack() ? library.callbacks().stream() : Stream.<Callback>empty())
            .flatMap(callback -> callback.asFunction().types());
    Set<Type.Handle> found =
        Stream.concat(fields, passed)
            .flatMap(type -> type.single().asHandle().stream())
            .collect(Collectors.toSet());
    return library.handles().stream().filter(handle -> found.contains(handle.type())).toList();
  }

  private String name(String wish) {
    return FreeName.of(wish, taken::contains);
  }
}
