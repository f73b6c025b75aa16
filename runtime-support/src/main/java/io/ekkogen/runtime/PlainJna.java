package io.ekkogen.runtime;

import com.sun.jna.FunctionMapper;
import com.sun.jna.InvocationMapper;
import com.sun.jna.Library;
import com.sun.jna.NativeLibrary;
import io.ekkogen.runtime.loading.LoadedLibrary;
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
 * <p>JNA serves the methods it gets right. The others it would get wrong, such as those with a
 * {@code bool}, are routed to the generated binding, of which each library file gets a copy of its
 * own: its handles are static, and belong to one file. Where calls are observed all are routed, as
 * nobody is told of those that JNA makes.
 */
public final class PlainJna {
  private PlainJna() {}

  /**
   * The options for {@code Native.load}.
   *
   * @param lookup the generated class's own
   * @param binding the simple name of the generated binding in the same package
   * @param entryPoints by method name, for those that differ from it
   * @param routed the names of the methods that JNA must not serve
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

  /** The library that a copy of a binding was made for; empty for the binding itself. */
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
     * Undoes what JNA does to {@code Object...}: it spreads the array and puts a null at the end. A
     * lone null may be that, or be written, and is passed on: C takes no notice of an argument too
     * many.
     */
    private static Object[] gathered(Method method, Object[] arguments) {
      int before = method.getParameterCount() - 1;
      int end = Math.max(before + 1, arguments.length - 1);
      Object[] written = Arrays.copyOf(arguments, before + 1);
      written[before] = Arrays.copyOfRange(arguments, before, end);
      return written;
    }

    /** Defines the binding's class once more, hidden, with the library as its class data. */
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
        throw NativeBinding.sneak(failure);
      }
    }
  }
}
