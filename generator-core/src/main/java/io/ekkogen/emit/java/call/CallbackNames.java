package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.FreeName;
import io.ekkogen.emit.java.callback.CallbackConstants;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Unsignedness;
import io.ekkogen.model.Callback;
import io.ekkogen.model.CallbackType;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Library;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names what the class has that carries callbacks between Java and native code. */
public final class CallbackNames {
  private final Library library;
  private final ConstantNames bindingConstants;
  private final Map<String, String> constants = new HashMap<>();

  public CallbackNames(Library library, ConstantNames bindingConstants) {
    this.library = library;
    this.bindingConstants = bindingConstants;
    Set<String> taken = new HashSet<>(Set.of(CallbackConstants.LOOKUP));
    for (Callback callback : library.callbacks()) {
      constants.put(
          callback.name(),
          FreeName.of(ConstantNames.upperSnakeCase(callback.javaName()), name -> !taken.add(name)));
    }
  }

  /** The constant for a kind of callback, inside the class. */
  public String constant(CallbackType type) {
    return constants.get(type.name());
  }

  public String constant(Callback callback) {
    return constants.get(callback.name());
  }

  /** The same, from other classes. */
  public String qualified(CallbackType type) {
    return library.callbacksName() + "." + constant(type);
  }

  /** As {@link #qualified}, of the class for functions of scripts. */
  public String qualifiedScript(CallbackType type) {
    return library.hostCallbacksName() + "." + constant(type);
  }

  /** The method that native code calls. */
  public String upcall(Callback callback) {
    return "call" + callback.javaName();
  }

  /** The value of the parameter that counts the elements of an array, or sizes a buffer. */
  public CodeBlock count(Callback callback, String parameter) {
    Parameter count =
        callback.parameters().stream()
            .filter(it -> it.name().equals(parameter))
            .findFirst()
            .orElseThrow();
    ScalarType type = (ScalarType) count.type();
    return count.direction() == Direction.IN
        ? Unsignedness.widened(type, CodeBlock.of("$L", count.javaName()))
        : CodeBlock.of(
            "$T.count($L, $T.$L)",
            JavaTypes.CALLBACK_ARGUMENTS,
            count.javaName(),
            JavaTypes.C_SCALAR,
            type.raw().name());
  }

  public CodeBlock encoding(StringType type) {
    return bindingConstants.encoding(type, name -> library.bindingName() + "." + name);
  }
}
