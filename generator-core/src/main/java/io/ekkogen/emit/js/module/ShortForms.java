package io.ekkogen.emit.js.module;

import static java.util.stream.Collectors.toSet;

import io.ekkogen.emit.FreeName;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Length;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The forms of a call that omit arguments: {@code out} parameters, which are then returned, and
 * parameters that only count elements. The number of arguments selects the form; of two forms with
 * the same number, only the first exists.
 *
 * @param forms in the order of their numbers, which begin at 1
 */
public record ShortForms(List<Form> forms) {

  /**
   * One of the forms.
   *
   * @param leftOut in the order of the parameters
   * @param outsComeBack whether the {@code out} parameters are left out
   */
  public record Form(List<Parameter> leftOut, boolean outsComeBack) {}

  /** The short forms of calls of {@code function}. */
  public static ShortForms of(Function function) {
    List<Form> forms = new ArrayList<>();
    if (function.call().variadic() || function.isPointer()) {
      return new ShortForms(forms);
    }
    List<Parameter> outs = outs(function);
    List<Parameter> counts = function.counts();
    if (outs.stream().allMatch(out -> canComeBack(function, out))) {
      add(forms, function, outs, List.of(), true);
      // An array that comes back is as long as its count says, or as the other arrays are.
      List<Parameter> counted = counts.stream().filter(it -> countsGiven(function, it)).toList();
      if (!outs.isEmpty() && !counted.isEmpty()) {
        add(forms, function, outs, counted, true);
      }
    }
    add(forms, function, List.of(), counts, false);
    return new ShortForms(forms);
  }

  private static void add(
      List<Form> forms,
      Function function,
      List<Parameter> outs,
      List<Parameter> counts,
      boolean outsComeBack) {
    Set<Parameter> both = Stream.concat(outs.stream(), counts.stream()).collect(toSet());
    boolean isNew = forms.stream().noneMatch(form -> form.leftOut.size() == both.size());
    if (!both.isEmpty() && isNew) {
      List<Parameter> leftOut = function.parameters().stream().filter(both::contains).toList();
      forms.add(new Form(leftOut, outsComeBack));
    }
  }

  /** The parameters that are returned if they are omitted: all but the lengths of arrays. */
  public static List<Parameter> returned(Function function) {
    return outs(function).stream().filter(it -> !function.countsGiven(it)).toList();
  }

  private static List<Parameter> outs(Function function) {
    return function.parameters().stream()
        .filter(parameter -> parameter.direction() == Direction.OUT)
        .toList();
  }

  /** Whether only one value is returned if the {@code out} parameters are omitted. */
  public static boolean returnOneValue(Function function) {
    return !function.hasTellingResult() && returned(function).size() == 1;
  }

  /** The name of an {@code out} parameter beside the {@code result}. */
  public static String memberName(Function function, Parameter out) {
    String name = out.jsName();
    if (!name.equals("result") || !function.hasTellingResult()) {
      return name;
    }
    Set<String> others = returned(function).stream().map(Parameter::jsName).collect(toSet());
    return FreeName.of(name, others::contains);
  }

  /**
   * Whether an {@code out} parameter can be returned: an array only if the caller gives its length,
   * or the callee allocates it.
   */
  private static boolean canComeBack(Function function, Parameter out) {
    return !(out.type() instanceof Type.Array)
        || out.given().isPresent()
        || out.length().filter(Length::isPassed).isPresent();
  }

  private static boolean countsGiven(Function function, Parameter count) {
    return function.countedBy(count).stream().anyMatch(it -> it.direction() != Direction.OUT);
  }

  public boolean isEmpty() {
    return forms.isEmpty();
  }

  /** A condition in JavaScript for the forms that match; empty if none does. */
  public String condition(String number, Predicate<Form> which) {
    List<Integer> numbers =
        IntStream.range(0, forms.size())
            .filter(i -> which.test(forms.get(i)))
            .mapToObj(i -> i + 1)
            .toList();
    if (!numbers.isEmpty() && numbers.size() == forms.size()) {
      return number + " > 0";
    }
    return numbers.stream()
        .map(form -> number + " === " + form)
        .collect(Collectors.joining(" || "));
  }
}
