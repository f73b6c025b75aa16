package io.ekkogen.emit;

import io.ekkogen.model.ArrayType;
import io.ekkogen.model.Function;
import io.ekkogen.model.Handle;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.InlineArrayType;
import io.ekkogen.model.Library;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Struct;
import io.ekkogen.model.Type;
import java.util.List;
import java.util.stream.Stream;

/**
 * The methods of the host that make a handle of an address, which glue needs for the handles that
 * it finds in structures, and behind what callbacks are passed.
 */
public final class HandleFactories {
  private HandleFactories() {}

  /** The kinds of handle that glue finds in memory. */
  public static List<Handle> handles(Library library) {
    Stream<Type> fields =
        library.structs().stream().flatMap(it -> it.fields().stream()).map(Struct.Field::type);
    Stream<Type> passed =
        library.callbacks().stream()
            .filter(callback -> library.callsBack())
            .flatMap(callback -> callback.parameters().stream())
            .filter(it -> it.type() instanceof ArrayType || it.direction().byPointer())
            .map(Parameter::type);
    List<Type> found = Stream.concat(fields, passed).map(HandleFactories::single).toList();
    return library.handles().stream()
        .filter(handle -> found.stream().anyMatch(type -> isHandle(type, handle)))
        .toList();
  }

  private static Type single(Type type) {
    return type instanceof InlineArrayType inline
        ? inline.element()
        : type instanceof ArrayType array ? array.element() : type;
  }

  private static boolean isHandle(Type type, Handle handle) {
    return type instanceof HandleType it && it.handle().equals(handle);
  }

  /** What the method for a kind of handle is called. */
  public static String method(Library library, Handle handle) {
    return FreeName.of("of" + handle.javaName(), name -> isTaken(library, name));
  }

  static boolean isTaken(Library library, String name) {
    return library.functions().stream().anyMatch(function -> isCalled(function, name))
        || library.globals().stream()
            .anyMatch(global -> global.getter().equals(name) || global.setter().equals(name));
  }

  private static boolean isCalled(Function function, String name) {
    return function.javaName().equals(name)
        || function.call().async().filter(form -> form.javaName().equals(name)).isPresent();
  }
}
