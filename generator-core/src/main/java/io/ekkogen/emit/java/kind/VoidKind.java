package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.UpcallMethod;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import java.util.List;

/** No value; only a result. */
public final class VoidKind implements JavaKind {

  @Override
  public KindTypes types(JavaTypes types) {
    return KindTypes.same(TypeName.VOID);
  }

  @Override
  public void argument(CallBody body, Parameter parameter) {
    throw JavaKind.impossible();
  }

  @Override
  public void output(CallBody body, Parameter parameter) {
    throw JavaKind.impossible();
  }

  @Override
  public void result(CallBody body) {
    // The call is a statement.
  }

  @Override
  public void hostArgument(CallBody body, Parameter parameter) {
    throw JavaKind.impossible();
  }

  @Override
  public void hostResult(CallBody body) {
    // The call is a statement.
  }

  @Override
  public void upcallArgument(UpcallMethod method, Parameter parameter) {
    throw JavaKind.impossible();
  }

  @Override
  public List<CodeBlock> upcallResult(UpcallMethod method, CodeBlock call) {
    return method.andAfter(call);
  }

  @Override
  public List<String> argumentDocs(Direction direction) {
    return List.of();
  }

  @Override
  public List<String> resultDocs(Result returns) {
    return List.of();
  }

  @Override
  public PlainJna plainJna() {
    return PlainJna.ALWAYS;
  }
}
