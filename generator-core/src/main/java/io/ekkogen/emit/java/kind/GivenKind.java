package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.Statements;
import io.ekkogen.emit.java.call.UpcallMethod;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Length;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import java.util.List;
import java.util.function.Function;

/**
 * Pointers that the callee stores to memory of its own, of which Java gets a copy. The copy is in a
 * holder; glue passes an array of one value.
 */
public abstract class GivenKind implements JavaKind {

  /** The type of a copy. */
  protected abstract TypeName value(JavaTypes types);

  /** The type of a copy that glue is given. */
  protected abstract TypeName hostValue(JavaTypes types);

  /** The type of the holder. */
  protected abstract TypeName holder(JavaTypes types);

  /** Copies what is at an address; null for 0. */
  protected abstract CodeBlock copied(CallBody body, Parameter parameter, CodeBlock address);

  /** As {@link #copied}, for glue. */
  protected abstract CodeBlock hostCopied(CallBody body, Parameter parameter, CodeBlock address);

  /**
   * A copy whose length is in another parameter, or in the result.
   *
   * @param address of what is copied; nothing is computed for 0
   */
  protected static CodeBlock counted(
      CallBody body, Length length, CodeBlock address, CodeBlock copy) {
    length.parameters().forEach(body::requireNonNullReference);
    return length.isComputed() ? CodeBlock.of("$L == 0 ? null : $L", address, copy) : copy;
  }

  /**
   * Passes a value that is {@code ref}.
   *
   * @return its address
   */
  CodeBlock passed(CallBody body, Parameter parameter, CodeBlock value) {
    throw JavaKind.impossible();
  }

  @Override
  public final KindTypes types(JavaTypes types) {
    TypeName held = hostValue(types);
    return KindTypes.of(
        value(types),
        holder(types),
        held,
        ParameterizedTypeName.get(JavaTypes.SCRIPT_ARRAY, held),
        held);
  }

  @Override
  public final void argument(CallBody body, Parameter parameter) {
    String name = parameter.javaName();
    body.requireNonNull(parameter);
    CodeBlock address =
        addCell(
            body,
            parameter,
            name,
            CodeBlock.of("$L.getValue()", name),
            value -> CodeBlock.of("$L.setValue($L)", name, value));
    String copy = body.local(name + "Value");
    body.copyBack(
        "$T $L = $L", value(body.scope().types()), copy, copied(body, parameter, address));
    store(body, parameter, name, CodeBlock.of("$L.setValue($L)", name, copy));
  }

  @Override
  public final void hostArgument(CallBody body, Parameter parameter) {
    String name = parameter.javaName();
    String held = body.local(name + "Held");
    TypeName type = hostValue(body.scope().types());
    body.prepare("$T[] $L = $T.values($L)", type, held, JavaTypes.SCRIPT_ARRAY, name);
    CodeBlock address =
        addCell(
            body,
            parameter,
            held,
            CodeBlock.of("$L[0]", held),
            value -> CodeBlock.of("$L[0] = $L", held, value));
    String copy = body.local(name + "Value");
    body.copyBack("$T $L = $L", type, copy, hostCopied(body, parameter, address));
    store(body, parameter, held, CodeBlock.of("$L[0] = $L", held, copy));
  }

  /**
   * Passes a cell; gives an expression for the address in it after the call.
   *
   * @param holder the variable that has the holder
   * @param value reads the holder's value
   * @param set makes a statement that sets it
   */
  private CodeBlock addCell(
      CallBody body,
      Parameter parameter,
      String holder,
      CodeBlock value,
      Function<String, CodeBlock> set) {
    if (parameter.direction() == Direction.OUT) {
      body.prepare("$L", unlessNull(parameter, holder, set.apply("null")));
      return GivenCell.add(body, parameter, holder, CodeBlock.of("0"));
    }
    CodeBlock given = Statements.orNone(parameter, holder, value, "null");
    return GivenCell.add(body, parameter, holder, passed(body, parameter, given));
  }

  /** The holder gets the copy when nothing can fail any more. */
  private static void store(
      CallBody body, Parameter parameter, String holder, CodeBlock statement) {
    body.transferOwnership("$L", unlessNull(parameter, holder, statement));
  }

  private static CodeBlock unlessNull(Parameter parameter, String holder, CodeBlock statement) {
    return parameter.nullable()
        ? Statements.onlyIf(CodeBlock.of("$L != null", holder), statement)
        : statement;
  }

  @Override
  public final void output(CallBody body, Parameter parameter) {
    CodeBlock address = GivenCell.add(body, parameter);
    body.copyBack(
        "$T $L = $L",
        value(body.scope().types()),
        parameter.javaName(),
        copied(body, parameter, address));
  }

  @Override
  public final void result(CallBody body) {
    throw JavaKind.impossible();
  }

  @Override
  public final void hostResult(CallBody body) {
    throw JavaKind.impossible();
  }

  @Override
  public final void upcallArgument(UpcallMethod method, Parameter parameter) {
    throw JavaKind.impossible();
  }

  @Override
  public final List<CodeBlock> upcallResult(UpcallMethod method, CodeBlock call) {
    throw JavaKind.impossible();
  }

  /** What the copy is of, with its article. */
  protected abstract String noun();

  @Override
  public final List<String> argumentDocs(Direction direction) {
    return List.of(
        "set to a copy of %s that the library %s"
            .formatted(noun(), direction == Direction.OUT ? "stores" : "leaves"));
  }

  @Override
  public final List<String> resultDocs(Result returns) {
    return Transfers.copied(noun(), returns);
  }

  @Override
  public final PlainJna plainJna() {
    return PlainJna.NEVER;
  }
}
