package io.ekkogen.emit.js;

import io.ekkogen.emit.FreeName;
import io.ekkogen.model.CallbackType;
import io.ekkogen.model.Function;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.StructPointerType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The lines of a function as its marshallers put them together, and the names used in them. */
final class GlueBody {
  /** Of what stands inside try, function and module. */
  static final String INDENT = "      ";

  private final Function function;
  private final GlueConstants constants;
  private final ShortForms forms;
  private final String form;
  private final String marshaller;
  private final Set<String> names = new HashSet<>();
  private final Map<String, String> copies = new HashMap<>();
  private final List<String> prepare = new ArrayList<>();
  private final List<String> before = new ArrayList<>();
  private final List<String> prepareArrays = new ArrayList<>();
  private final List<String> prepareCounts = new ArrayList<>();
  private final List<String> prepareRooms = new ArrayList<>();
  private final List<String> undo = new ArrayList<>();
  private final List<String> arguments = new ArrayList<>();
  private final List<String> takeBack = new ArrayList<>();
  private final List<String> takeBackArrays = new ArrayList<>();

  GlueBody(Function function, GlueConstants constants) {
    this.function = function;
    this.constants = constants;
    forms = ShortForms.of(function);
    function.parameters().forEach(parameter -> names.add(parameter.jsName()));
    names.addAll(Set.of(constants.host(), "rt", function.jsName()));
    function.parameters().forEach(parameter -> addStruct(parameter.type()));
    addStruct(function.returns().type());
    form = forms.isEmpty() ? "" : local("form");
    marshaller = SharedMemory.isPossible(function) ? local("marshaller") : "rt";
    if (!marshaller.equals("rt")) {
      prepare("const %s = rt.marshaller();".formatted(marshaller));
    }
  }

  /** A variable must not hide a class that the function uses. */
  private void addStruct(Type type) {
    if (type instanceof StructType struct) {
      names.add(struct.struct().jsName());
    }
  }

  /** What the runtime knows a class of structures by. */
  String token(StructPointerType type) {
    return constants.of(type.target().jsName());
  }

  Function function() {
    return function;
  }

  /** The variable with the number of the form of the call. */
  String form() {
    return form;
  }

  /** What converts arguments that may be the same object as another. */
  String marshaller() {
    return marshaller;
  }

  /** What finds the form of the call. */
  String formFinder() {
    return constants.of(function.jsName());
  }

  /** What the runtime knows a class of handles by. */
  String token(HandleType type) {
    return constants.of(type.handle().jsName());
  }

  /** What the runtime knows a class of structures by. */
  String token(StructType type) {
    return constants.of(type.struct().jsName());
  }

  /** What the runtime knows a kind of callback by. */
  String token(CallbackType type) {
    return constants.of(type.jsName());
  }

  /** What the runtime knows function pointers in memory by. */
  String kind(CallbackType type) {
    return "rt.kind.functions(%s)".formatted(token(type));
  }

  /** As the other, of what is passed as a parameter. */
  String kind(CallbackType type, Parameter parameter) {
    return parameter.retained() ? "rt.kind.retained(%s)".formatted(token(type)) : kind(type);
  }

  /** A condition for some forms of the call; empty where there are none such. */
  String when(Predicate<ShortForms.Form> which) {
    return forms.condition(form, which);
  }

  /** A condition for the forms that leave out a parameter. */
  String whenLeftOut(Parameter parameter) {
    return when(form -> form.leftOut().contains(parameter));
  }

  /** A name that nothing else in the function has. */
  String local(String wish) {
    return FreeName.of(wish, name -> !names.add(name));
  }

  /** The variable that stands for something of a parameter: its cell, its copy. */
  String copy(Parameter parameter, String suffix) {
    return copies.computeIfAbsent(
        parameter.name() + suffix, key -> local(parameter.jsName() + suffix));
  }

  /** How messages name a parameter: a literal of {@code distance: p1}. */
  String label(Parameter parameter) {
    return JsText.string(function.name() + ": " + parameter.name());
  }

  /**
   * What begins the value of a constant that is null where the argument may be and is null. A
   * missing argument is no null that has a count.
   */
  static String unlessNull(Parameter parameter) {
    String isNull = parameter.isCounted() ? " === null" : " == null";
    return parameter.nullable() ? parameter.jsName() + isNull + " ? null : " : "";
  }

  void prepare(String line) {
    prepare.add(INDENT + line);
  }

  /**
   * As the other {@link #prepare(String, String, String...)}, for what a failed call is to undo.
   */
  void prepareFirst(String name, String rule, String... items) {
    before.add(JsText.list("    ", "const " + name + " = " + rule, Arrays.asList(items), ");"));
  }

  /** The result, a handle, is closed when the call fails. */
  void dropResult(String result) {
    before.add("    let " + result + " = null;");
    undo("rt.dropResult(" + result + ");");
  }

  /** What stands before the {@code try}. */
  List<String> preparedFirst() {
    return before;
  }

  /** {@code const name = rt.something(items);}. */
  void prepare(String name, String before, String... items) {
    prepare.add(JsText.list(INDENT, "const " + name + " = " + before, Arrays.asList(items), ");"));
  }

  /**
   * As {@link #prepare}; arrays come after cells, which may count them.
   *
   * @param call what is called, up to its bracket, and the arguments
   */
  void prepareArray(String before, List<String> call) {
    prepareArrays.add(call(before, call));
  }

  /** As {@link #prepareArray}; counts come after the arrays whose lengths they may be. */
  void prepareCount(String before, List<String> call) {
    prepareCounts.add(call(before, call));
  }

  /** As {@link #prepareArray}, for what comes after the counts. */
  void prepareRoom(String before, List<String> call) {
    prepareRooms.add(call(before, call));
  }

  private static String call(String before, List<String> call) {
    return JsText.list(INDENT, before + call.get(0), call.subList(1, call.size()), ");");
  }

  void argument(String expression) {
    arguments.add(expression);
  }

  /** A call of the runtime after the host's. */
  void takeBack(String before, String... items) {
    takeBack.add(JsText.list(INDENT, before, Arrays.asList(items), ");"));
  }

  /** As {@link #takeBack}; arrays come after what counts them. */
  void takeBackArray(List<String> call) {
    takeBackArrays.add(call("", call));
  }

  /** A statement for when the call failed. */
  void undo(String line) {
    undo.add(INDENT + line);
  }

  List<String> undone() {
    return undo;
  }

  List<String> prepared() {
    return Stream.of(prepare, prepareArrays, prepareCounts, prepareRooms)
        .flatMap(List::stream)
        .toList();
  }

  List<String> arguments() {
    return arguments;
  }

  List<String> takenBack() {
    return Stream.of(takeBack, takeBackArrays).flatMap(List::stream).toList();
  }
}
