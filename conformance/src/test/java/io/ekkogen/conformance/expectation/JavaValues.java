package io.ekkogen.conformance.expectation;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.ptr.ByReference;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Converts the JSON of expectations to Java values. */
final class JavaValues {
  private final Map<String, Object> bound = new HashMap<>();

  /** Binds a name to a value, for {@code { "use": name }} in later steps. */
  void bind(String name, Object value) {
    bound.put(name, value);
  }

  Object bound(String name) {
    if (!bound.containsKey(name)) {
      throw new AssertionError("no step has made " + name);
    }
    return bound.get(name);
  }

  /** Converts {@code json} to {@code type}, which may be a holder. */
  Object of(Object json, Class<?> type) {
    if (json == null) {
      return null;
    }
    if (type == StringBuilder.class) {
      return new StringBuilder(text(json));
    }
    if (Structure.class.isAssignableFrom(type) && !isUse(json)) {
      return structure(Json.object(json), type);
    }
    if (json instanceof Map<?, ?> notation) {
      return noted(Json.object(notation), type);
    }
    if (json instanceof List<?> elements) {
      return array(elements, type);
    }
    return json instanceof BigDecimal number ? number(number, type) : json;
  }

  /** Whether {@code json} refers to a bound value. */
  static boolean isUse(Object json) {
    return json instanceof Map<?, ?> map && map.keySet().equals(Set.of("use"));
  }

  /** Creates a holder, with a value if there is one. */
  Object holder(Class<?> type, Object json) {
    Object holder = make(type, Map.of());
    if (json != null) {
      Method setter = setter(type, "setValue");
      invoke(setter, holder, of(json, setter.getParameterTypes()[0]));
    }
    return holder;
  }

  static boolean isHolder(Class<?> type) {
    return ByReference.class.isAssignableFrom(type)
        || type.getSimpleName().endsWith("ByReference") && !Structure.class.isAssignableFrom(type);
  }

  /** The current value of a holder or buffer, or the argument itself. */
  static Object held(Object argument) {
    if (argument == null) {
      return null;
    }
    if (argument instanceof StringBuilder) {
      return argument.toString();
    }
    return isHolder(argument.getClass()) ? property(argument, "getValue") : argument;
  }

  static String text(Object json) {
    return json instanceof Map<?, ?> notation
        ? repeated(Json.object(notation)).stream()
            .map(String.class::cast)
            .collect(Collectors.joining())
        : (String) json;
  }

  /** Expands {@code { "repeat": ["x", 3] }}. */
  private static List<Object> repeated(Map<String, Object> notation) {
    List<Object> repeat = Json.list(notation.get("repeat"));
    return Collections.nCopies(((BigDecimal) repeat.get(1)).intValueExact(), repeat.get(0));
  }

  private Object noted(Map<String, Object> notation, Class<?> type) {
    Object value = notation.values().iterator().next();
    return switch (notation.keySet().iterator().next()) {
      case "use" -> bound((String) value);
      case "pointerTo" -> ((Structure) bound((String) value)).getPointer();
      case "pointer" -> new Pointer(Long.decode((String) value));
      case "integer" -> number(new BigDecimal(new BigInteger((String) value)), type);
      case "double" ->
          type == float.class || type == Float.class
              ? (Object) Float.valueOf((String) value)
              : Double.valueOf((String) value);
      case "repeat" -> type.isArray() ? array(repeated(notation), type) : text(notation);
      default -> throw new AssertionError("an expectation has an unknown notation: " + notation);
    };
  }

  /** Converts a number; Java has the bits of unsigned types. */
  private static Object number(BigDecimal number, Class<?> type) {
    Class<?> primitive = type == Object.class ? int.class : type;
    if (primitive == float.class || primitive == Float.class) {
      return number.floatValue();
    }
    if (primitive == double.class || primitive == Double.class) {
      return number.doubleValue();
    }
    BigInteger integer = number.toBigIntegerExact();
    int bits =
        primitive == byte.class || primitive == Byte.class
            ? 8
            : primitive == short.class || primitive == Short.class
                ? 16
                : primitive == int.class || primitive == Integer.class ? 32 : 64;
    if (integer.signum() < 0 ? integer.bitLength() >= bits : integer.bitLength() > bits) {
      throw new AssertionError(number + " is no " + type + ": such a step is only for scripts");
    }
    return switch (bits) {
      case 8 -> (Object) integer.byteValue();
      case 16 -> integer.shortValue();
      case 32 -> integer.intValue();
      default -> integer.longValue();
    };
  }

  private Object array(List<?> elements, Class<?> type) {
    Object array = Array.newInstance(type.getComponentType(), elements.size());
    for (int i = 0; i < elements.size(); i++) {
      Array.set(array, i, of(elements.get(i), type.getComponentType()));
    }
    return array;
  }

  private Object structure(Map<String, Object> fields, Class<?> type) {
    Object structure = make(type, fields);
    fields.forEach(
        (name, value) -> {
          Method setter = setter(type, "set" + accessor(type, name));
          invoke(setter, structure, of(value, setter.getParameterTypes()[0]));
        });
    return structure;
  }

  static Object field(Object structure, String name) {
    return property(structure, "get" + accessor(structure.getClass(), name));
  }

  static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** What the accessors of a field are called: JNA's structures have a {@code getPointer}. */
  private static String accessor(Class<?> type, String field) {
    String name = capitalised(field);
    return Arrays.stream(type.getMethods()).anyMatch(it -> it.getName().equals("get" + name + "_"))
        ? name + "_"
        : name;
  }

  /** A structure; one with a flexible array has room for all elements of an array among fields. */
  private static Object make(Class<?> type, Map<String, Object> fields) {
    try {
      Optional<Method> allocate =
          Arrays.stream(type.getMethods()).filter(it -> it.getName().equals("allocate")).findAny();
      if (allocate.isPresent()) {
        int length =
            fields.values().stream()
                .filter(List.class::isInstance)
                .mapToInt(it -> ((List<?>) it).size())
                .sum();
        return allocate.get().invoke(null, length);
      }
      return type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("a new " + type, e);
    }
  }

  private static Method setter(Class<?> type, String name) {
    for (Method method : type.getMethods()) {
      if (method.getName().equals(name) && method.getParameterCount() == 1 && !method.isBridge()) {
        return method;
      }
    }
    throw new AssertionError(type + " has no " + name);
  }

  private static Object property(Object target, String getter) {
    try {
      return invoke(target.getClass().getMethod(getter), target);
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  private static Object invoke(Method method, Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      // If a setter rejects a value, in a script the call rejects it.
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new AssertionError(method + " threw", e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
