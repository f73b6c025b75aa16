package io.ekkogen.emit.js.declarations;

import io.ekkogen.emit.FreeName;
import io.ekkogen.emit.LineBreaker;
import io.ekkogen.emit.js.module.ShortForms;
import io.ekkogen.emit.js.source.JsDoc;
import io.ekkogen.model.CPrototype;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Declares a function in TypeScript: one signature for each form of its calls. */
final class DeclaredFunction {
  private final Function function;
  private final StringBuilder text = new StringBuilder();

  DeclaredFunction(Function function) {
    this.function = function;
  }

  String generate() {
    addForms(function.jsName(), UnaryOperator.identity());
    String promise =
        function.call().lastError() ? "Promise<%s> & { readonly errno: number }" : "Promise<%s>";
    function.call().async().ifPresent(async -> addForms(async.jsName(), promise::formatted));
    return text.toString();
  }

  /**
   * @param result converts the type of the result
   */
  private void addForms(String name, UnaryOperator<String> result) {
    String returns = TsTypes.result(function);
    text.append(
        new JsDoc()
            .code(CPrototype.of(function))
            .text(function.doc())
            .signature(function.parameters(), function.returns())
            .comment("  "));
    ShortForms forms = ShortForms.of(function);
    addSignature(name, function.parameters(), forms, result.apply(returns));
    for (ShortForms.Form form : forms.forms()) {
      List<Parameter> rest = new ArrayList<>(function.parameters());
      rest.removeAll(form.leftOut());
      addSignature(
          name, rest, forms, result.apply(form.outsComeBack() ? outputs(returns) : returns));
    }
    text.append('\n');
  }

  /** What a call returns without its {@code out} parameters. */
  private String outputs(String returns) {
    if (ShortForms.returnOneValue(function)) {
      Parameter out = ShortForms.returned(function).get(0);
      return TsTypes.of(out).comesBack(out);
    }
    List<String> members = new ArrayList<>();
    if (function.hasTellingResult()) {
      members.add("result: " + returns);
    }
    for (Parameter out : ShortForms.returned(function)) {
      members.add(ShortForms.memberName(function, out) + ": " + TsTypes.of(out).comesBack(out));
    }
    return "{ " + String.join("; ", members) + " }";
  }

  private void addSignature(
      String name, List<Parameter> parameters, ShortForms forms, String result) {
    List<String> declared = new ArrayList<>();
    int required = required(parameters, forms);
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      String separator = i < required ? ": " : "?: ";
      declared.add(parameter.jsName() + separator + TsTypes.parameter(parameter));
    }
    String typeParameter = "";
    if (function.call().variadic()) {
      typeParameter = "<VariadicList extends VariadicArgument[]>";
      declared.add("..." + restName() + ": VariadicArguments<VariadicList>");
    }
    text.append("  export function ").append(name).append(typeParameter);
    text.append('(').append(LineBreaker.first(String.join(", ", declared))).append("): ");
    text.append(result).append(";\n");
  }

  /** The minimum number of arguments. A call with fewer may be another form. */
  private int required(List<Parameter> parameters, ShortForms forms) {
    int count = parameters.size();
    int ofNextForm =
        forms.forms().stream()
            .mapToInt(form -> function.parameters().size() - form.leftOut().size())
            .filter(places -> places < parameters.size())
            .max()
            .orElse(-1);
    while (count > ofNextForm + 1 && parameters.get(count - 1).isOptional()) {
      count--;
    }
    return count;
  }

  private String restName() {
    return FreeName.of("values", this::isParameter);
  }

  private boolean isParameter(String name) {
    return function.parameters().stream().anyMatch(it -> it.jsName().equals(name));
  }
}
