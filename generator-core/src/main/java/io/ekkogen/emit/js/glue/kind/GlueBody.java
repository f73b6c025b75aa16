package io.ekkogen.emit.js.glue.kind;

import io.ekkogen.emit.FreeName;
import io.ekkogen.emit.js.module.ShortForms;
import io.ekkogen.emit.js.source.JsText;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The lines of a function as the kinds of its values put them together, and the names in them. */
public final class GlueBody {
  /** The indentation of statements inside try, function and module. */
  public static final String INDENT = "      ";

  /** When an argument is converted: each phase needs what those before it made. */
  enum Phase {
    /** What a failed call has to undo. */
    BEFORE_TRY,
    /** Cells, which may count arrays, and all other values. */
    VALUES,
    /** Copies of arrays. */
    ARRAYS,
    /** Counts, which may be the lengths of arrays. */
    COUNTS,
    /** Memory for what comes back by itself, and checks of counts. */
    ROOMS
  }

  private final Function function;
  private final GlueKinds kinds;
  private final ShortForms forms;
  private final String form;
  private final String marshaller;
  private final String result;
  private final Set<String> names = new HashSet<>();
  private final Map<String, String> copies = new HashMap<>();
  private final Map<Phase, List<String>> prepared = new EnumMap<>(Phase.class);
  private final List<String> undo = new ArrayList<>();
  private final List<String> arguments = new ArrayList<>();
  private final List<String> takeBack = new ArrayList<>();
  private final List<String> takeBackArrays = new ArrayList<>();
  private final List<String> ended = new ArrayList<>();

  public GlueBody(Function function, GlueKinds kinds) {
    this.function = function;
    this.kinds = kinds;
    forms = ShortForms.of(function);
    for (Phase phase : Phase.values()) {
      prepared.put(phase, new ArrayList<>());
    }
    function.parameters().forEach(parameter -> names.add(parameter.jsName()));
    names.addAll(Set.of(kinds.constants().host(), "rt", function.jsName()));
    // A variable must not hide a class that the function uses.
    function.parameters().forEach(it -> kind(it).usedClass().ifPresent(names::add));
    kinds.of(function.returns().type()).usedClass().ifPresent(names::add);
    result = local("result");
    form = forms.isEmpty() ? "" : local("form");
    marshaller = mayShareMemory() ? local("marshaller") : "rt";
    if (!marshaller.equals("rt")) {
      prepare("const %s = rt.marshaller()".formatted(marshaller));
    }
  }

  /**
   * Whether two parameters take the same kinds of objects by pointer. Arguments get one memory
   * where they are the same object.
   */
  private boolean mayShareMemory() {
    Set<String> taken = new HashSet<>();
    return function.parameters().stream()
        .filter(parameter -> kind(parameter).isMemory(function, parameter))
        .flatMap(parameter -> kind(parameter).sharedMemory().stream())
        .anyMatch(memory -> !taken.add(memory));
  }

  public Function function() {
    return function;
  }

  /** The kind of a parameter's type. */
  GlueKind kind(Parameter parameter) {
    return kinds.of(parameter);
  }

  /** The variable for what the function returns. */
  public String result() {
    return result;
  }

  /** The variable with the number of the form of the call; empty where there is one form. */
  public String form() {
    return form;
  }

  /** What converts arguments that may be the same object as another. */
  String marshaller() {
    return marshaller;
  }

  /** A condition for some forms of the call; empty where there are none such. */
  public String when(Predicate<ShortForms.Form> which) {
    return forms.condition(form, which);
  }

  /** A condition for the forms that leave out a parameter. */
  public String whenLeftOut(Parameter parameter) {
    return when(form -> form.leftOut().contains(parameter));
  }

  /** A name that nothing else in the function has. */
  public String local(String wish) {
    return FreeName.of(wish, name -> !names.add(name));
  }

  /** The variable for a copy or cell of a parameter. */
  String copy(Parameter parameter, String suffix) {
    return copies.computeIfAbsent(
        parameter.name() + suffix, key -> local(parameter.jsName() + suffix));
  }

  /** The variable for the converted value of a parameter that counts elements. */
  String count(Parameter parameter) {
    return copy(parameter, "Value");
  }

  /** The variable for the cell of a parameter that is passed by pointer. */
  String cell(Parameter parameter) {
    return copy(parameter, "Cell");
  }

  /** The variable for what the callee left in the cell of a parameter that counts elements. */
  String taken(Parameter parameter) {
    return copy(parameter, "Taken");
  }

  /** How messages name a parameter: a literal of {@code distance: p1}. */
  String label(Parameter parameter) {
    return JsText.string(function.name() + ": " + parameter.name());
  }

  /**
   * What begins the value of a constant that is null where the argument may be and is null. A
   * missing argument does not count as null there.
   */
  static String unlessNull(Parameter parameter) {
    String isNull = parameter.isCounted() ? " === null" : " == null";
    return parameter.nullable() ? parameter.jsName() + isNull + " ? null : " : "";
  }

  /** Adds a statement before the call. */
  public void prepare(String statement) {
    prepare(Phase.VALUES, statement);
  }

  void prepare(Phase phase, String statement) {
    String indent = phase == Phase.BEFORE_TRY ? INDENT.substring(2) : INDENT;
    prepared.get(phase).add(indent + statement + ";");
  }

  /** A call of a function of the runtime, such as {@code rt.cellBack}. */
  static String call(String function, String... arguments) {
    return call(function, List.of(arguments));
  }

  static String call(String function, List<String> arguments) {
    return function + "(" + String.join(", ", arguments) + ")";
  }

  /**
   * The result, a handle, is closed when the call fails.
   *
   * @param same the parameter that the result may be, which then stays open
   */
  public void dropResult(String result, Optional<Parameter> same) {
    prepare(Phase.BEFORE_TRY, "let " + result + " = null");
    List<String> arguments = new ArrayList<>(List.of(result));
    same.ifPresent(it -> arguments.add(it.jsName()));
    undo(call("rt.dropResult", arguments));
  }

  /** Adds what takes the place of C's dots. */
  public void addVariadic(String values) {
    String passed = local("variadic");
    String name = JsText.string(function.name());
    prepare(
        "const %s = rt.varargs(%s, %s, %s)"
            .formatted(passed, values, name, kinds.constants().variadicTypes()));
    argument(passed + ".list");
    takeBack(call("rt.varargsBack", passed));
  }

  public void argument(String expression) {
    arguments.add(expression);
  }

  /** Adds a statement after the call. */
  void takeBack(String statement) {
    takeBack.add(INDENT + statement + ";");
  }

  /** As {@link #takeBack}; arrays come after what counts them. */
  void takeBackArray(String statement) {
    takeBackArrays.add(INDENT + statement + ";");
  }

  /** Adds a statement after the call and all of {@link #takeBack} and {@link #takeBackArray}. */
  void end(String statement) {
    ended.add(INDENT + statement + ";");
  }

  /** Adds a statement for when the call failed. */
  void undo(String statement) {
    undo.add(INDENT + statement + ";");
  }

  public List<String> undone() {
    return undo;
  }

  /** The lines before the {@code try}. */
  public List<String> preparedFirst() {
    return prepared.get(Phase.BEFORE_TRY);
  }

  /** The lines in the {@code try}, before the call. */
  public List<String> prepared() {
    return prepared.entrySet().stream()
        .filter(phase -> phase.getKey() != Phase.BEFORE_TRY)
        .flatMap(phase -> phase.getValue().stream())
        .toList();
  }

  public List<String> arguments() {
    return arguments;
  }

  public List<String> takenBack() {
    return Stream.of(takeBack, takeBackArrays, ended).flatMap(List::stream).toList();
  }
}
