package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.Statements;
import io.ekkogen.emit.java.call.UpcallMethod;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Length;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import io.ekkogen.model.type.Type;
import java.util.List;
import java.util.function.Function;

/** Pointers to text that the callee stores, {@code char **}; the text is copied. */
public final class GivenTextKind implements JavaKind {
  private final Type.CString type;

  public GivenTextKind(Type.CString type) {
    this.type = type;
  }

  @Override
  public KindTypes types(JavaTypes types) {
    return KindTypes.of(
        JavaTypes.STRING,
        JavaTypes.STRING_BY_REFERENCE,
        JavaTypes.STRING,
        ParameterizedTypeName.get(JavaTypes.SCRIPT_ARRAY, JavaTypes.STRING),
        JavaTypes.STRING);
  }

  @Override
  public void argument(CallBody body, Parameter parameter) {
    String name = parameter.javaName();
    body.requireNonNull(parameter);
    addHolder(
        body,
        parameter,
        name,
        CodeBlock.of("$L.getValue()", name),
        text -> CodeBlock.of("$L.setValue($L)", name, text));
  }

  /** Glue passes an array of one text. */
  @Override
  public void hostArgument(CallBody body, Parameter parameter) {
    String held = body.local(parameter.javaName() + "Held");
    body.prepare(
        "$T[] $L = $T.values($L)",
        JavaTypes.STRING,
        held,
        JavaTypes.SCRIPT_ARRAY,
        parameter.javaName());
    addHolder(
        body,
        parameter,
        held,
        CodeBlock.of("$L[0]", held),
        text -> CodeBlock.of("$L[0] = $L", held, text));
  }

  /**
   * Passes a cell; the holder gets the text when nothing can fail any more.
   *
   * @param holder the variable that has the holder
   * @param value reads the holder's text
   * @param store makes a statement that sets it
   */
  private void addHolder(
      CallBody body,
      Parameter parameter,
      String holder,
      CodeBlock value,
      Function<String, CodeBlock> store) {
    CodeBlock passed = CodeBlock.of("0");
    if (parameter.direction() == Direction.OUT) {
      body.prepare("$L", unlessNull(parameter, holder, store.apply("null")));
    } else {
      passed = passText(body, parameter, Statements.orNone(parameter, holder, value, "null"));
    }
    CodeBlock address = GivenCell.add(body, parameter, holder, passed);
    String text = body.local(parameter.javaName() + "Text");
    copy(body, parameter, text, address);
    body.transferOwnership("$L", unlessNull(parameter, holder, store.apply(text)));
  }

  private static CodeBlock unlessNull(Parameter parameter, String holder, CodeBlock statement) {
    return parameter.nullable()
        ? Statements.onlyIf(CodeBlock.of("$L != null", holder), statement)
        : statement;
  }

  /** Copies a text for the call; gives the variable that has its address. */
  private CodeBlock passText(CallBody body, Parameter parameter, CodeBlock text) {
    String passed = body.local(parameter.javaName() + "Passed");
    body.prepare(
        "long $L = $T.copyIn($L, $L, $L, $S)",
        passed,
        JavaTypes.NATIVE_STRINGS,
        body.scratch(),
        text,
        body.scope().encoding(type),
        body.scope().label(parameter));
    return CodeBlock.of("$L", passed);
  }

  @Override
  public void output(CallBody body, Parameter parameter) {
    copy(body, parameter, parameter.javaName(), GivenCell.add(body, parameter));
  }

  /**
   * Copies the text that the callee stored; its length may be in another parameter.
   *
   * @param text the variable for the copy
   */
  private void copy(CallBody body, Parameter parameter, String text, CodeBlock address) {
    CodeBlock encoding = body.scope().encoding(type);
    if (parameter.length().isEmpty()) {
      body.copyBack(
          "$T $L = $T.copy($L, $L)",
          JavaTypes.STRING,
          text,
          JavaTypes.NATIVE_STRINGS,
          address,
          encoding);
      return;
    }
    Length length = parameter.length().get();
    length.parameters().forEach(body::requireNonNullReference);
    CodeBlock copy =
        CodeBlock.of(
            "$T.copyUnits($L, $L, $L, $S)",
            JavaTypes.NATIVE_STRINGS,
            address,
            body.scope().length(length),
            encoding,
            body.scope().label(parameter));
    body.copyBack(
        "$T $L = $L",
        JavaTypes.STRING,
        text,
        length.isComputed() ? CodeBlock.of("$L == 0 ? null : $L", address, copy) : copy);
  }

  @Override
  public void result(CallBody body) {
    throw JavaKind.impossible();
  }

  @Override
  public void hostResult(CallBody body) {
    throw JavaKind.impossible();
  }

  @Override
  public void upcallArgument(UpcallMethod method, Parameter parameter) {
    throw JavaKind.impossible();
  }

  @Override
  public List<CodeBlock> upcallResult(UpcallMethod method, CodeBlock call) {
    throw JavaKind.impossible();
  }

  @Override
  public List<String> argumentDocs(Direction direction) {
    return direction == Direction.OUT
        ? List.of("set to a copy of the text that the library stores")
        : List.of("set to a copy of the text that the library leaves");
  }

  @Override
  public List<String> resultDocs(Result returns) {
    return Transfers.copied("a string", returns);
  }

  @Override
  public PlainJna plainJna() {
    return PlainJna.NEVER;
  }
}
