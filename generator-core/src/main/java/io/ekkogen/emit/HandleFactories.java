package io.ekkogen.emit;

import io.ekkogen.model.Callback;
import io.ekkogen.model.Handle;
import io.ekkogen.model.Library;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.HandleType;
import io.ekkogen.model.type.Struct;
import io.ekkogen.model.type.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the kinds of handle for which the host has a method that makes one of an address: glue
 * needs it for the handles in structures, and behind what callbacks are passed.
 */
public final class HandleFactories {
  private HandleFactories() {}

  /** The handle types that glue reads from memory. */
  public static List<Handle> handles(Library library) {
    Stream<Type> fields =
        library.structs().stream().flatMap(it -> it.fields().stream()).map(Struct.Field::type);
    Stream<Type> passed =
        (library.callsBack() ? library.callbacks().stream() : Stream.<Callback>empty())
            .flatMap(callback -> callback.parameters().stream())
            .filter(it -> it.type().isArray() || it.direction().byPointer())
            .map(Parameter::type);
    Set<HandleType> found =
        Stream.concat(fields, passed)
            .flatMap(type -> type.single().asHandle().stream())
            .collect(Collectors.toSet());
    return library.handles().stream().filter(handle -> found.contains(handle.type())).toList();
  }
}
