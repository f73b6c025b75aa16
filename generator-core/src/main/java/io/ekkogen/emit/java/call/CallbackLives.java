package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Retention;
import io.ekkogen.model.type.Type;
import java.util.List;

/** Adds the lives of callbacks that native code keeps after a call. */
final class CallbackLives {
  private CallbackLives() {}

  /** Adds them to the body of a method; before its arguments, which a life may supply. */
  static void add(CallBody body) {
    Function function = body.scope().function();
    addOfResult(body, function);
    for (Parameter parameter : function.cParameters()) {
      if (parameter.role() == Parameter.Role.DESTROY_NOTIFY) {
        addNotified(body, function, parameter);
      } else if (parameter.retention() == Retention.Simple.ONCE) {
        addOneCall(body, parameter);
      } else if (parameter.retention() instanceof Retention.UntilReplaced until) {
        addKeyed(body, parameter, until.key());
      } else if (parameter.retention() instanceof Retention.WhileOpen open) {
        body.life(
            JavaTypes.HANDLE_LIFE,
            CodeBlock.of("$T.begin", JavaTypes.HANDLE_LIFE),
            List.of(
                CodeBlock.of("$L", open.handle().javaName()),
                CodeBlock.of("$L", parameter.javaName())));
      }
    }
  }

  private static void addOfResult(CallBody body, Function function) {
    List<CodeBlock> callbacks =
        function.parameters().stream()
            .filter(it -> it.retention() == Retention.Simple.RESULT)
            .map(it -> CodeBlock.of("$L", it.javaName()))
            .toList();
    if (!callbacks.isEmpty()) {
      String life = body.local("life");
      body.declare(
          "$1T $2L = $1T.begin($3L, $4L)",
          JavaTypes.RESULT_LIFE,
          life,
          body.scope().binding(),
          CodeBlock.join(callbacks, ", "));
      // Not a resource of the try statement: after a failure, closing the result may still call.
      body.cleanup("$L.close()", life);
      body.resultLife(life);
    }
  }

  private static void addKeyed(CallBody body, Parameter callback, List<Parameter> key) {
    Function function = body.scope().function();
    CodeBlock.Builder arguments =
        CodeBlock.builder()
            .add(
                "$S, $L, $L",
                slot(body),
                function.cParameters().indexOf(callback),
                callback.javaName());
    key.forEach(it -> arguments.add(", $L", argument(body, it)));
    CodeBlock begin =
        CodeBlock.of("$L.slots().begin($L)", body.scope().binding(), arguments.build());
    String life = body.life(JavaTypes.KEYED_LIFE, begin);
    body.afterCall("$L.succeeded()", life);
  }

  /** The same for exports that are the same function of the library: the name of the first. */
  private static String slot(CallBody body) {
    Function function = body.scope().function();
    return body.scope().java().library().functions().stream()
        .filter(it -> it.entryPoint().equals(function.entryPoint()))
        .findFirst()
        .orElse(function)
        .name();
  }

  /**
   * An argument, with the value that it has in Java: glue passes unsigned numbers as wider ones.
   */
  private static CodeBlock argument(CallBody body, Parameter parameter) {
    CodeBlock value = CodeBlock.of("$L", parameter.javaName());
    return body.scope().isHost()
        ? parameter
            .type()
            .scalar()
            .filter(it -> it.isUnsigned() && it.carrierBits() < Long.SIZE)
            .map(it -> CodeBlock.of("($T) $L", JavaTypes.carrier(it), value))
            .orElse(value)
        : value;
  }

  private static void addOneCall(CallBody body, Parameter callback) {
    CodeBlock begin =
        body.scope().isHost()
            ? CodeBlock.of("$T.beginOneCall", JavaTypes.SCRIPT_CALLBACK)
            : CodeBlock.of(
                "$L.beginOneCall", body.scope().callbackType((Type.Callback) callback.type()));
    CodeBlock name = CodeBlock.of("$L", callback.javaName());
    String life = body.life(JavaTypes.ONE_CALL_LIFE, begin, List.of(name));
    body.supply(callback, CodeBlock.of("$L.address()", life));
  }

  private static void addNotified(CallBody body, Function function, Parameter notify) {
    Retention retention = new Retention.UntilDestroyed(notify);
    List<CodeBlock> callbacks =
        function.parameters().stream()
            .filter(it -> it.retention().equals(retention))
            .map(it -> CodeBlock.of("$L", it.javaName()))
            .toList();
    String constant =
        body.scope().java().constants().callbacks().qualifiedNotify((Type.Callback) notify.type());
    String life = body.life(JavaTypes.NOTIFIED_LIFE, CodeBlock.of("$L.begin", constant), callbacks);
    body.supply(notify, CodeBlock.of("$L.destroyNotify()", life));
    function.data().forEach(data -> body.supply(data, CodeBlock.of("$L.data()", life)));
  }
}
