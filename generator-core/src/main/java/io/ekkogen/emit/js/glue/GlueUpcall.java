package io.ekkogen.emit.js.glue;

import io.ekkogen.emit.js.glue.kind.GlueKind;
import io.ekkogen.emit.js.glue.kind.GlueKinds;
import io.ekkogen.emit.js.glue.kind.RuntimeCall;
import io.ekkogen.emit.js.glue.kind.UpcallBody;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Parameter;
import java.util.List;

/** Generates what makes of a script's function one that takes and gives what native code does. */
final class GlueUpcall {
  private static final String INDENT = "    ";

  private final Callback callback;
  private final GlueKinds kinds;
  private final GlueKind returned;
  private final UpcallBody body;

  GlueUpcall(Callback callback, GlueKinds kinds, UpcallBody body) {
    this.callback = callback;
    this.kinds = kinds;
    returned = kinds.of(callback.returns().type());
    this.body = body;
  }

  /** The lines, of which the last ends in a comma. */
  String generate() {
    callback.parameters().forEach(it -> kinds.of(it.type()).addCallbackArgument(body, it));
    String result = body.local("result");
    RuntimeCall call = new RuntimeCall(body.function(), body.arguments());
    boolean isOneCall = body.before().isEmpty();
    RuntimeCall given = returned.callbackResult(body, isOneCall ? call.toString() : result);
    String outer = INDENT + "(" + body.function() + ") =>";
    List<String> names = callback.parameters().stream().map(Parameter::jsName).toList();
    String inner = "(" + String.join(", ", names) + ") =>";
    if (body.kinds().isEmpty()) {
      return function(outer + " " + inner, INDENT, isOneCall, result, given, ",");
    }
    String indent = INDENT + "  ";
    StringBuilder text = new StringBuilder(outer).append(" {\n");
    body.kinds()
        .forEach((name, kind) -> text.append("%sconst %s = %s;\n".formatted(indent, name, kind)));
    text.append(function(indent + "return " + inner, indent, isOneCall, result, given, ";"));
    return text.append(INDENT).append("},\n").toString();
  }

  private String function(
      String head, String indent, boolean isOneCall, String result, RuntimeCall given, String end) {
    String inside = indent + "  ";
    if (isOneCall) {
      return head + " " + given + end + "\n";
    }
    StringBuilder text = new StringBuilder(head).append(" {\n");
    body.before().forEach(line -> text.append(inside).append(line).append('\n'));
    String target = returned.hasValue() ? "const " + result + " = " : "";
    RuntimeCall call = new RuntimeCall(body.function(), body.arguments());
    text.append(call.onLines(inside, target, ";")).append('\n');
    body.after().forEach(line -> text.append(inside).append(line).append('\n'));
    if (returned.hasValue()) {
      text.append(given.onLines(inside, "return ", ";")).append('\n');
    }
    return text.append(indent).append('}').append(end).append('\n').toString();
  }
}
