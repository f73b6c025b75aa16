package io.ekkogen.emit.js.glue.kind;

import io.ekkogen.emit.FreeName;
import io.ekkogen.emit.js.source.JsText;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What surrounds a call of a script's function by native code, as the kinds of its values add it.
 */
public final class UpcallBody {
  private final Callback callback;
  private final GlueConstants constants;
  private final Set<String> exports;
  private final String function;
  private final Map<String, String> kinds = new LinkedHashMap<>();
  private final List<String> before = new ArrayList<>();
  private final List<String> beforeArrays = new ArrayList<>();
  private final List<String> arguments = new ArrayList<>();
  private final List<String> after = new ArrayList<>();

  /**
   * @param exports what the module exports
   */
  public UpcallBody(Callback callback, GlueConstants constants, Set<String> exports) {
    this.callback = callback;
    this.constants = constants;
    this.exports = exports;
    function = local("call");
  }

  /** The variable of the script's function. */
  public String function() {
    return function;
  }

  /** A variable that hides neither a parameter nor a class that the glue uses. */
  public String local(String wish) {
    return FreeName.of(wish, this::isTaken);
  }

  private boolean isTaken(String name) {
    return name.equals(constants.host())
        || name.equals("rt")
        || exports.contains(name)
        || callback.parameters().stream().anyMatch(it -> it.jsName().equals(name));
  }

  String label(Parameter parameter) {
    return JsText.string(callback.name() + ": " + parameter.name());
  }

  String resultLabel() {
    return JsText.string(callback.name() + ": result");
  }

  void argument(String expression) {
    arguments.add(expression);
  }

  void before(String line) {
    before.add(line);
  }

  void after(String line) {
    after.add(line);
  }

  /** Adds a value that is passed by pointer: the function gets a holder. */
  void addCell(GlueKind kind, Parameter parameter) {
    String name = parameter.jsName();
    String rule = parameter.direction() == Direction.OUT ? "rt.outAt" : "rt.refAt";
    String made = rule + "(%s, %s)".formatted(kind(kind, name), name);
    addChanging(before, cell(parameter), made, "Cell", parameter);
  }

  /** Adds an array that the function may change. */
  void addArray(GlueKind element, Parameter parameter) {
    String name = parameter.jsName();
    String made =
        "rt.%sAt(%s, %s, %s, %s)"
            .formatted(
                parameter.direction() == Direction.OUT ? "arrayOut" : "arrayRef",
                kind(element, name),
                name,
                count(parameter.length().orElseThrow()),
                label(parameter));
    // After the cells, which may count it.
    addChanging(beforeArrays, local(name + "Array"), made, "Array", parameter);
  }

  private void addChanging(
      List<String> target, String local, String made, String what, Parameter parameter) {
    target.add("const %s = %s;".formatted(local, made));
    argument(local + ".value");
    after("rt.leave%s(%s, %s, %s);".formatted(what, function, local, label(parameter)));
  }

  private String cell(Parameter parameter) {
    return local(parameter.jsName() + "Cell");
  }

  /** The value of the parameter that counts elements. */
  private String count(Parameter count) {
    return count.direction() == Direction.IN
        ? count.jsName()
        : "rt.countIn(%s)".formatted(cell(count));
  }

  /** How many elements the array has that the function returns. */
  String resultCount() {
    return callback.returns().length().orElseThrow() instanceof Result.Length.Of named
        ? count(named.parameter())
        : ((Result.Length.Number) callback.returns().length().get()).count() + "";
  }

  /** What the runtime converts values in memory with: a variable, where it is made. */
  String kind(GlueKind kind, String wish) {
    if (kind.hasTypedArrays()) {
      return kind.field();
    }
    String name = FreeName.of(wish + "Kind", it -> isTaken(it) || kinds.containsKey(it));
    kinds.put(name, kind.field());
    return name;
  }

  /** The variables for kinds, and their values. */
  public Map<String, String> kinds() {
    return kinds;
  }

  /** The lines before the call. */
  public List<String> before() {
    return Stream.of(before, beforeArrays).flatMap(List::stream).toList();
  }

  public List<String> arguments() {
    return arguments;
  }

  /** The lines after the call. */
  public List<String> after() {
    return after;
  }
}
