package io.ekkogen.emit;

import io.ekkogen.model.Function;
import io.ekkogen.model.Handle;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.InlineArrayType;
import io.ekkogen.model.Library;
import io.ekkogen.model.Type;
import java.util.List;

/**
 * The methods of the host that make a handle of an address, which glue needs for the handles that
 * it finds in structures.
 */
public final class HandleFactories {
  private HandleFactories() {}

  /** The kinds of handle that are fields of structures. */
  public static List<Handle> handles(Library library) {
    return library.handles().stream()
        .filter(
            handle ->
                library.structs().stream()
                    .flatMap(struct -> struct.fields().stream())
                    .anyMatch(field -> isHandle(field.type(), handle)))
        .toList();
  }

  private static boolean isHandle(Type type, Handle handle) {
    Type single = type instanceof InlineArrayType array ? array.element() : type;
    return single instanceof HandleType it && it.handle().equals(handle);
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
