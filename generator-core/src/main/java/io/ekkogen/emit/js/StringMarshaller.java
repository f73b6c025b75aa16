package io.ekkogen.emit.js;

import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;

/** Marshals strings, and buffers for text that comes back. */
final class StringMarshaller {
  private StringMarshaller() {}

  static void add(GlueBody body, Parameter parameter) {
    String name = parameter.jsName();
    String label = body.label(parameter);
    if (parameter.isTextBuffer()) {
      String text = body.copy(parameter, "Text");
      boolean withValue = parameter.direction() == Direction.REF;
      String before = GlueBody.unlessNull(parameter) + "rt.textIn(";
      body.prepare(text, before, name, label, String.valueOf(withValue));
      body.argument(text);
      body.takeBack("rt.textOut(", text, name);
    } else {
      body.argument(ScalarMarshaller.toNative("string", name, label, parameter.nullable()));
    }
  }
}
