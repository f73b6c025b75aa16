package io.ekkogen.emit.java.callback;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import io.ekkogen.emit.java.call.CallbackNames;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Parameter;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.linker.ExceptionPolicy;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Generates the constants that describe kinds of callbacks. */
public final class CallbackConstants {
  private CallbackConstants() {}

  /** With which the others find their methods. */
  static FieldSpec lookup() {
    ClassName lookup = JavaTypes.METHOD_HANDLES.nestedClass("Lookup");
    return FieldSpec.builder(
            lookup, CallbackNames.LOOKUP, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$T.lookup()", JavaTypes.METHOD_HANDLES)
        .build();
  }

  /**
   * One kind.
   *
   * @param called the type of the objects
   * @param function makes one of an address
   */
  static FieldSpec of(
      Callback callback, ClassName called, CallbackNames names, CodeBlock function) {
    List<CodeBlock> values =
        List.of(
            CodeBlock.of(CallbackNames.LOOKUP),
            CodeBlock.of("$S", names.upcall(callback)),
            CodeBlock.of("$S", callback.name()),
            CodeBlock.of("$S", callback.asFunction().signature().toString()),
            function);
    CallingConvention standard = callback.convention().standard();
    boolean isPlain =
        standard == CallingConvention.CDECL
            && callback.convention().special().isEmpty()
            && !callback.returns().isGiven()
            && callback.exceptions() == ExceptionPolicy.BY_CALL;
    // What is called on the result leaves Java no other type to go by.
    CodeBlock make =
        isPlain
            ? CodeBlock.of("$T.of", JavaTypes.CALLBACK_KIND)
            : CodeBlock.of("$T.<$T>of", JavaTypes.CALLBACK_KIND, called);
    CodeBlock.Builder value =
        CodeBlock.builder().add("\n$>$>$L($L)", make, CodeBlock.join(values, ", "));
    addConventions(value, callback);
    if (callback.returns().isGiven()) {
      value.add("\n$>$>.leavesPending()$<$<");
    }
    if (callback.exceptions() != ExceptionPolicy.BY_CALL) {
      boolean isReport = callback.exceptions() == ExceptionPolicy.REPORT;
      value.add("\n$>$>.$L()$<$<", isReport ? "reportsExceptions" : "throwsExceptions");
    }
    return FieldSpec.builder(
            ParameterizedTypeName.get(JavaTypes.CALLBACK_KIND, called),
            names.constant(callback),
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(value.add("$<$<").build())
        .build();
  }

  private static void addConventions(CodeBlock.Builder value, Callback callback) {
    CallingConvention standard = callback.convention().standard();
    if (standard != CallingConvention.CDECL) {
      value.add("\n$>$>.convention($L)$<$<", convention(standard));
    }
    callback
        .convention()
        .special()
        .forEach(
            (os, special) ->
                value.add("\n$>$>.convention($S, $L)$<$<", os.key(), convention(special)));
  }

  /** What native code calls when it forgets callbacks. */
  static FieldSpec destroyNotify(Callback notify, CallbackNames names) {
    List<Parameter> parameters = notify.cParameters();
    int data = parameters.indexOf(notify.asFunction().data().get(0));
    CodeBlock.Builder value =
        CodeBlock.builder()
            .add(
                "\n$>$>$T.of($S, $S, $L)",
                JavaTypes.DESTROY_NOTIFY,
                notify.name(),
                notify.asFunction().signature().toString(),
                data);
    addConventions(value, notify);
    return FieldSpec.builder(
            JavaTypes.DESTROY_NOTIFY, names.notify(notify), Modifier.STATIC, Modifier.FINAL)
        .initializer(value.add("$<$<").build())
        .build();
  }

  /** All kinds by their interfaces. */
  static FieldSpec kinds(List<Callback> callbacks, JavaTypes types, CallbackNames names) {
    CodeBlock.Builder value = CodeBlock.builder().add("\n$>$>new $T()", JavaTypes.CALLBACK_KINDS);
    for (Callback callback : callbacks) {
      value.add(
          "\n$>$>.add($T.class, $L)$<$<", types.own(callback.javaName()), names.constant(callback));
    }
    return FieldSpec.builder(
            JavaTypes.CALLBACK_KINDS, CallbackNames.KINDS, Modifier.STATIC, Modifier.FINAL)
        .initializer(value.add("$<$<").build())
        .build();
  }

  private static CodeBlock convention(CallingConvention convention) {
    return CodeBlock.of("$T.$L", JavaTypes.CALLING_CONVENTION, convention.name());
  }
}
