package io.ekkogen.conformance.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.IntegerType;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Structure;
import com.sun.jna.WString;
import io.ekkogen.conformance.expectation.CFunction.Parameter;
import io.ekkogen.runtime.LastError;
import io.ekkogen.runtime.NativeException;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.Buffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Performs the steps of an expectation on a generated interface. */
final class JavaRun {
  private static final Set<String> KEYS =
      Set.of(
          "call",
          "get",
          "set",
          "to",
          "has",
          "lastError",
          "close",
          "closed",
          "label",
          "java",
          "script",
          "with",
          "returns",
          "as",
          "after",
          "throws",
          "says",
          "code",
          "over",
          "on");

  private static final String HERE =
      Platform.current().os() == OperatingSystem.WINDOWS ? "windows" : "unix";

  private static final Map<String, Class<? extends Throwable>> FAILURES =
      Map.of(
          "range", IllegalArgumentException.class,
          "type", IllegalArgumentException.class,
          "null", NullPointerException.class,
          "state", IllegalStateException.class,
          "native", NativeException.class,
          "absent", UnsatisfiedLinkError.class);

  private final Fixture fixture;
  private final Library library;
  private final boolean leavesOut;
  private final JavaValues values = new JavaValues();

  /** The arguments of the current step, by parameter. */
  private final Map<String, Object> passed = new LinkedHashMap<>();

  /** Whether the call of the current step returns the function's own result. */
  private boolean hasResult;

  /**
   * @param leavesOut whether holders are left out where steps name none, so that methods return
   *     their content
   */
  JavaRun(Fixture fixture, Library library, boolean leavesOut) {
    this.fixture = fixture;
    this.library = library;
    this.leavesOut = leavesOut;
  }

  /**
   * Performs the steps that run over {@code way} on this system.
   *
   * @throws AssertionError when an outcome is not the expected one
   */
  void perform(Expectation expectation, String way) {
    for (Map<String, Object> step : expectation.steps()) {
      Expectation.requireKeys(step, KEYS);
      List<String> over = Json.texts(step.get("over"));
      if ((over.isEmpty() || over.contains(way)) && HERE.equals(step.getOrDefault("on", HERE))) {
        perform(step);
      }
    }
  }

  private void perform(Map<String, Object> step) {
    passed.clear();
    hasResult = true;
    Object result = null;
    Throwable failure = null;
    try {
      result = act(step);
    } catch (InvocationTargetException e) {
      failure = e.getCause();
    } catch (CompletionException e) {
      failure = e.getCause();
    } catch (RuntimeException e) {
      failure = e;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(step.toString(), e);
    }
    checkFailure(step, failure);
    if (hasResult && step.containsKey("returns")) {
      check(step.get("returns"), result, step.toString());
    }
    if (step.containsKey("as")) {
      bind(step.get("as"), result);
    }
    Json.object(step.get("after"))
        .forEach(
            (name, expected) -> {
              // Of a failed call, no holder is left where it was left out.
              if (passed.containsKey(name) || !leavesOut) {
                check(expected, JavaValues.held(passed.get(name)), name + " after " + step);
              }
            });
  }

  /** Binds a name to the result, or names to the values of holders: {@code { "db": "first" }}. */
  private void bind(Object names, Object result) {
    if (names instanceof String name) {
      values.bind(name, result);
    } else {
      Json.object(names)
          .forEach(
              (parameter, name) ->
                  values.bind((String) name, JavaValues.held(passed.get(parameter))));
    }
  }

  private Object act(Map<String, Object> step) throws ReflectiveOperationException {
    if (step.containsKey("call")) {
      return settled(call(step));
    }
    if (step.containsKey("get")) {
      return get((String) step.get("get"));
    }
    if (step.containsKey("set")) {
      String setter = "set" + JavaValues.capitalised((String) step.get("set"));
      return invoke(library, method(setter, 1), step.get("to"));
    }
    if (step.containsKey("has")) {
      return fixture.type().getMethod("has", String.class).invoke(null, step.get("has"));
    }
    if (step.containsKey("lastError")) {
      return LastError.get();
    }
    if (step.containsKey("label")) {
      Class<?> names = fixture.member((String) step.get("label"));
      Method toString =
          Arrays.stream(names.getMethods())
              .filter(it -> it.getName().equals("toString") && it.getParameterCount() == 1)
              .findFirst()
              .orElseThrow();
      return invoke(null, toString, Json.list(step.get("with")).get(0));
    }
    boolean closes = step.containsKey("close");
    Object handle = values.bound((String) step.get(closes ? "close" : "closed"));
    return handle.getClass().getMethod(closes ? "close" : "isClosed").invoke(handle);
  }

  private Object call(Map<String, Object> step) throws ReflectiveOperationException {
    String export = (String) step.get("call");
    boolean async = !fixture.hasExport(export) && export.endsWith("Async");
    CFunction function =
        fixture.function(async ? export.substring(0, export.length() - 5) : export);
    Map<String, Object> given = given(function, step.get("with"));
    List<Object> variadic = Json.list(given.get("..."));
    boolean isVariadic = given.containsKey("...");
    List<Parameter> holders = function.parameters().stream().filter(Parameter::isReturned).toList();
    boolean hasNoArray = holders.stream().anyMatch(it -> !it.isHolder() && isMissing(it, given));
    boolean returnsHolders =
        (leavesOut || hasNoArray)
            && !holders.isEmpty()
            && !isVariadic
            && !async
            && holders.stream().allMatch(it -> isMissing(it, given));
    List<Parameter> parameters =
        function.parameters().stream()
            .filter(it -> it.isHolder() && !returnsHolders || given.containsKey(it.name()))
            .toList();
    Method method =
        method((String) step.getOrDefault("java", export), function, parameters, isVariadic);
    List<Object> arguments = new ArrayList<>();
    for (Parameter parameter : parameters) {
      Class<?> type = method.getParameterTypes()[arguments.size()];
      Object argument = argument(parameter, given, type);
      arguments.add(argument);
      passed.put(parameter.name(), argument);
    }
    if (isVariadic) {
      arguments.add(boxed(variadic));
    }
    Object returned = method.invoke(library, arguments.toArray());
    return returnsHolders
        ? outputs(returned, holders.stream().filter(Parameter::isReturned).toList())
        : returned;
  }

  private static boolean isMissing(Parameter parameter, Map<String, Object> given) {
    return !given.containsKey(parameter.name());
  }

  /** Takes what a method returns for holders; gives the function's own result. */
  private Object outputs(Object returned, List<Parameter> holders)
      throws ReflectiveOperationException {
    if (!(returned instanceof Record)) {
      hasResult = false;
      passed.put(holders.get(0).name(), returned);
      return null;
    }
    List<Object> components = new ArrayList<>();
    for (RecordComponent component : returned.getClass().getRecordComponents()) {
      components.add(component.getAccessor().invoke(returned));
    }
    hasResult = components.size() > holders.size();
    Object result = hasResult ? components.remove(0) : null;
    for (Parameter holder : holders) {
      passed.put(holder.name(), components.remove(0));
    }
    return result;
  }

  private Object argument(Parameter parameter, Map<String, Object> given, Class<?> type) {
    Object json = given.get(parameter.name());
    if (json == null && (given.containsKey(parameter.name()) || !parameter.isHolder())) {
      return null;
    }
    if (type == StringBuilder.class) {
      return new StringBuilder(json == null ? "" : JavaValues.text(json));
    }
    return json == null || JavaValues.isHolder(type)
        ? values.holder(type, json)
        : values.of(json, type);
  }

  /**
   * The values by parameter. A list has them in order, without holders; further values are
   * variadic.
   */
  private static Map<String, Object> given(CFunction function, Object with) {
    if (with instanceof Map<?, ?> byName) {
      return Json.object(byName);
    }
    Map<String, Object> given = new LinkedHashMap<>();
    Iterator<Object> rest = Json.list(with).iterator();
    for (Parameter parameter : function.parameters()) {
      if (!parameter.isHolder() && rest.hasNext()) {
        given.put(parameter.name(), rest.next());
      }
    }
    if (rest.hasNext()) {
      throw new AssertionError(function.name() + " has fewer parameters than " + with);
    }
    return given;
  }

  /** Converts alternating types and values, as scripts pass them. */
  private Object[] boxed(List<Object> typesAndValues) {
    Object[] boxed = new Object[typesAndValues.size() / 2];
    for (int i = 0; i < boxed.length; i++) {
      boxed[i] = boxed((String) typesAndValues.get(2 * i), typesAndValues.get(2 * i + 1));
    }
    return boxed;
  }

  private Object boxed(String type, Object json) {
    return switch (type) {
      case "sbyte", "byte", "char" -> values.of(json, Byte.class);
      case "short", "ushort", "char16" -> values.of(json, Short.class);
      case "int", "uint", "wchar" -> values.of(json, Integer.class);
      case "long", "ulong" -> values.of(json, Long.class);
      case "size_t", "ssize_t" -> new Size((long) values.of(json, Long.class));
      case "clong", "culong" -> new NativeLong((long) values.of(json, Long.class));
      case "float" -> values.of(json, Float.class);
      case "double" -> values.of(json, Double.class);
      case "wstring" -> new WString((String) json);
      default -> values.of(json, Object.class);
    };
  }

  /** A constant, {@code Enum.CONSTANT}, or a global. */
  private Object get(String name) throws ReflectiveOperationException {
    if (fixture.hasGlobal(name)) {
      return method("get" + JavaValues.capitalised(name), 0).invoke(library);
    }
    int dot = name.indexOf('.');
    Class<?> owner = dot < 0 ? fixture.type() : fixture.member(name.substring(0, dot));
    return owner.getField(name.substring(dot + 1)).get(null);
  }

  private Object invoke(Object target, Method method, Object json)
      throws ReflectiveOperationException {
    return method.invoke(target, values.of(json, method.getParameterTypes()[0]));
  }

  /** The method that takes some parameters of a function, with their types in the longest form. */
  private Method method(
      String name, CFunction function, List<Parameter> parameters, boolean isVariadic) {
    int rest = isVariadic ? 1 : 0;
    Method longest = method(name, function.parameters().size() + rest);
    List<Class<?>> types =
        parameters.stream()
            .<Class<?>>map(it -> longest.getParameterTypes()[function.parameters().indexOf(it)])
            .toList();
    return Arrays.stream(fixture.type().getMethods())
        .filter(it -> it.getName().equals(name))
        .filter(it -> it.getParameterCount() == parameters.size() + rest)
        .filter(it -> types.equals(List.of(it.getParameterTypes()).subList(0, parameters.size())))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError(fixture.type() + " has no " + name + " of " + parameters));
  }

  private Method method(String name, int parameterCount) {
    for (Method method : fixture.type().getMethods()) {
      boolean takesBuffers =
          Arrays.stream(method.getParameterTypes()).anyMatch(Buffer.class::isAssignableFrom);
      boolean isNamed = method.getName().equals(name);
      if (isNamed && method.getParameterCount() == parameterCount && !takesBuffers) {
        return method;
      }
    }
    throw new AssertionError(
        fixture.type() + " has no " + name + " of " + parameterCount + " parameters");
  }

  private static Object settled(Object result) {
    return result instanceof CompletableFuture<?> future ? future.join() : result;
  }

  private static void checkFailure(Map<String, Object> step, Throwable failure) {
    String kind = (String) step.get("throws");
    if (kind == null) {
      if (failure != null) {
        throw new AssertionError(step.toString(), failure);
      }
      return;
    }
    assertThat(failure).as(step.toString()).isNotNull();
    if (!FAILURES.get(kind).isInstance(failure)) {
      throw new AssertionError(step.toString(), failure);
    }
    for (String piece : Json.texts(step.get("says"))) {
      assertThat(failure.getMessage()).as(step.toString()).contains(piece);
    }
    if (step.containsKey("code")) {
      assertThat(((NativeException) failure).code())
          .as(step.toString())
          .isEqualTo(((BigDecimal) step.get("code")).longValueExact());
    }
  }

  private void check(Object expected, Object actual, String what) {
    if (expected instanceof Map<?, ?> notation && notation.containsKey("not")) {
      assertThat(actual).as(what).isNotEqualTo(notation.get("not"));
    } else if (actual instanceof Structure && JavaValues.isUse(expected)) {
      assertThat(actual).as(what).isSameAs(values.of(expected, Object.class));
    } else if (actual instanceof Structure) {
      Json.object(expected)
          .forEach((name, value) -> check(value, JavaValues.field(actual, name), what));
    } else if (actual instanceof Structure[] structures) {
      List<Object> elements = Json.list(expected);
      assertThat(structures).as(what).hasSize(elements.size());
      for (int i = 0; i < structures.length; i++) {
        check(elements.get(i), structures[i], what + "[" + i + "]");
      }
    } else {
      Class<?> type = actual == null ? Object.class : actual.getClass();
      assertThat(actual).as(what).isEqualTo(values.of(expected, type));
    }
  }

  /** C's {@code size_t}, by JNA's own means. */
  private static final class Size extends IntegerType {
    private static final long serialVersionUID = 1;

    Size(long value) {
      super(Native.SIZE_T_SIZE, value);
    }
  }
}
