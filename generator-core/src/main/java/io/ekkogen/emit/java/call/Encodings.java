package io.ekkogen.emit.java.call;

import io.ekkogen.model.Callback;
import io.ekkogen.model.Function;
import io.ekkogen.model.Global;
import io.ekkogen.model.Library;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Encoding;
import io.ekkogen.model.type.Type;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the encodings of a library that the runtime has no constant for. */
public final class Encodings {
  private final Set<Encoding> found = new LinkedHashSet<>();

  private Encodings() {}

  /** Each once, in the order of the mapping. */
  public static Set<Encoding> named(Library library) {
    Encodings encodings = new Encodings();
    for (Function function : library.functions()) {
      function.parameters().stream().map(Parameter::type).forEach(encodings::add);
      encodings.add(function.returns().type());
      function.call().variadicText().ifPresent(encodings::add);
    }
    for (Callback callback : library.callbacks()) {
      callback.parameters().stream().map(Parameter::type).forEach(encodings::add);
      encodings.add(callback.returns().type());
    }
    library.globals().stream().map(Global::type).forEach(encodings::add);
    return encodings.found;
  }

  private void add(Type type) {
    if (type.single() instanceof Type.CString string && !string.encoding().isBuiltIn()) {
      found.add(string.encoding());
    }
  }
}
