package io.ekkogen.runtime.binding;

import com.sun.jna.FunctionMapper;
import com.sun.jna.InvocationMapper;
import com.sun.jna.Library;
import com.sun.jna.NativeLibrary;
import io.ekkogen.runtime.linker.Rethrow;
import io.ekkogen.runtime.loading.open.LoadedLibrary;
import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.observe.ObserverSettings;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes a generated interface work with plain {@code Native.load}.
 *
 * <p>JNA calls the functions that it handles correctly. Methods that it would get wrong, such as
 * those with a {@code bool}, are routed to the generated binding. The handles of a binding are
 * static and belong to one file, so each library file gets its own copy of the binding class. If
 * calls are observed, all methods are routed, because calls by JNA cannot be observed.
 */
public final class PlainJna {
  private PlainJna() {}

  /**
   * The options for {@code Native.load}.
   *
   * @param lookup the lookup of the generated class
   * @param binding the simple name of the generated binding in the same package
   * @param entryPoints entry points by method name, where they differ
   * @param routed the names of the methods that JNA must not handle
   */
  public static Map<String, Object> options(
      MethodHandles.Lookup lookup,
      String binding,
      Map<String, String> entryPoints,
      Set<String> routed) {
    FunctionMapper names =
        (library, method) -> entryPoints.getOrDefault(method.getName(), method.getName());
    return Map.of(
        Library.OPTION_FUNCTION_MAPPER,
        names,
        Library.OPTION_STRING_ENCODING,
        NativeEncoding.ANSI.name(),
        Library.OPTION_INVOCATION_MAPPER,
        new Router(lookup, binding, routed));
  }

  /** The library of a copied binding class; empty for the original. */
  static Optional<LoadedLibrary> givenLibrary(MethodHandles.Lookup lookup) {
    if (!lookup.lookupClass().isHidden()) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(MethodHandles.classData(lookup, "_", LoadedLibrary.class));
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private record Router(
      MethodHandles.Lookup lookup,
      String binding,
      Set<String> routed,
      Map<NativeLibrary, Object> copies)
      implements InvocationMapper {

    Router(MethodHandles.Lookup lookup, String binding, Set<String> routed) {
      this(lookup, binding, routed, new ConcurrentHashMap<>());
    }

    @Override
    public InvocationHandler getInvocationHandler(NativeLibrary library, Method method) {
      if (!routed.contains(method.getName()) && !ObserverSettings.ON) {
        return null;
      }
      Object copy = copies.computeIfAbsent(library, this::copyFor);
      return (proxy, called, arguments) -> {
        try {
          return called.invoke(copy, method.isVarArgs() ? gathered(method, arguments) : arguments);
        } catch (InvocationTargetException e) {
          throw e.getCause();
        }
      };
    }

    /**
     * Undoes JNA's treatment of {@code Object...}: JNA spreads the array and appends a null. A
     * single null may be that or the caller's argument, so it is passed on: C ignores extra
     * arguments.
     */
    private static Object[] gathered(Method method, Object[] arguments) {
      int before = method.getParameterCount() - 1;
      int end = Math.max(before + 1, arguments.length - 1);
      Object[] written = Arrays.copyOf(arguments, before + 1);
      written[before] = Arrays.copyOfRange(arguments, before, end);
      return written;
    }

    /** Defines a copy of the binding class as a hidden class with the library as its class data. */
    private Object copyFor(NativeLibrary library) {
      String file = binding + ".class";
      try (InputStream in = lookup.lookupClass().getResourceAsStream(file)) {
        if (in == null) {
          throw new NoClassDefFoundError(
              lookup.lookupClass().getPackageName()
                  + "."
                  + binding
                  + " cannot be read as a resource");
        }
        MethodHandles.Lookup hidden =
            lookup.defineHiddenClassWithClassData(
                in.readAllBytes(), LoadedLibrary.of(library), true);
        return hidden
            .findStatic(hidden.lookupClass(), "load", MethodType.methodType(lookup.lookupClass()))
            .invoke();
      } catch (IOException | IllegalAccessException | NoSuchMethodException e) {
        throw new LinkageError("Cannot copy " + binding + " for " + library, e);
      } catch (Throwable failure) {
        throw Rethrow.unchanged(failure);
      }
    }
  }
}
