package io.ekkogen.emit.java.signature;

import io.ekkogen.emit.java.kind.CallbackKind;
import io.ekkogen.emit.java.kind.GivenStructureKind;
import io.ekkogen.emit.java.kind.GivenTextKind;
import io.ekkogen.emit.java.kind.HandleKind;
import io.ekkogen.emit.java.kind.JavaKind;
import io.ekkogen.emit.java.kind.ScalarKind;
import io.ekkogen.emit.java.kind.StringKind;
import io.ekkogen.emit.java.kind.StructureKind;
import io.ekkogen.emit.java.kind.StructurePointerKind;
import io.ekkogen.emit.java.kind.VoidKind;
import io.ekkogen.emit.java.kind.array.ArrayKind;
import io.ekkogen.emit.java.kind.array.CallbackArray;
import io.ekkogen.emit.java.kind.array.GivenArray;
import io.ekkogen.emit.java.kind.array.HandleArray;
import io.ekkogen.emit.java.kind.array.ScalarArray;
import io.ekkogen.emit.java.kind.array.StringArray;
import io.ekkogen.emit.java.kind.array.StructArray;
import io.ekkogen.emit.java.kind.array.StructPointerArray;
import io.ekkogen.emit.java.source.Javadoc;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Type;
import java.util.Optional;

/** Finds the kind of a type in Java. */
public final class JavaKinds implements Type.Visitor<JavaKind> {
  private static final JavaKinds KINDS = new JavaKinds();
  private static final Elements ELEMENTS = new Elements();

  private JavaKinds() {}

  public static JavaKind of(Type type) {
    return type.accept(KINDS);
  }

  /** The kind of a parameter, which depends on whose memory it is. */
  public static JavaKind of(Parameter parameter) {
    if (parameter.given().isEmpty()) {
      return of(parameter.type());
    }
    if (parameter.type() instanceof Type.Array array) {
      return new GivenArray(array.element().accept(ELEMENTS));
    }
    return parameter.type() instanceof Type.StructurePointer pointer
        ? new GivenStructureKind(pointer)
        : new GivenTextKind((Type.CString) parameter.type());
  }

  @Override
  public JavaKind visitVoid() {
    return new VoidKind();
  }

  @Override
  public JavaKind visitScalar(ScalarType scalar) {
    return new ScalarKind(scalar);
  }

  @Override
  public JavaKind visitEnum(Type.Enum type) {
    return new ScalarKind(type.enumeration().type(), Optional.of(Javadoc.values(type)));
  }

  @Override
  public JavaKind visitString(Type.CString string) {
    return new StringKind(string);
  }

  @Override
  public JavaKind visitHandle(Type.Handle handle) {
    return new HandleKind(handle);
  }

  @Override
  public JavaKind visitStruct(Type.Structure struct) {
    return new StructureKind(struct.struct());
  }

  @Override
  public JavaKind visitStructPointer(Type.StructurePointer pointer) {
    return new StructurePointerKind(pointer);
  }

  @Override
  public JavaKind visitCallback(Type.Callback callback) {
    return new CallbackKind(callback);
  }

  @Override
  public JavaKind visitArray(Type.Array array) {
    return array.element().accept(ELEMENTS);
  }

  @Override
  public JavaKind visitInlineArray(Type.InlineArray array) {
    throw onlyInStructures(array);
  }

  @Override
  public JavaKind visitInlineText(Type.InlineText text) {
    throw onlyInStructures(text);
  }

  private static IllegalArgumentException onlyInStructures(Type type) {
    return new IllegalArgumentException("only in structures: " + type.mappingName());
  }

  /** Finds the kind of an array by its elements. */
  private static final class Elements implements Type.Visitor<ArrayKind> {

    @Override
    public ArrayKind visitVoid() {
      throw noElement(Type.Void.VOID);
    }

    @Override
    public ArrayKind visitScalar(ScalarType scalar) {
      return new ScalarArray(scalar);
    }

    @Override
    public ArrayKind visitEnum(Type.Enum type) {
      return new ScalarArray(type.enumeration().type());
    }

    @Override
    public ArrayKind visitString(Type.CString string) {
      return new StringArray(string);
    }

    @Override
    public ArrayKind visitHandle(Type.Handle handle) {
      return new HandleArray(handle);
    }

    @Override
    public ArrayKind visitStruct(Type.Structure struct) {
      return new StructArray(struct.struct());
    }

    @Override
    public ArrayKind visitStructPointer(Type.StructurePointer pointer) {
      return new StructPointerArray(pointer);
    }

    @Override
    public ArrayKind visitCallback(Type.Callback callback) {
      return new CallbackArray(callback);
    }

    @Override
    public ArrayKind visitArray(Type.Array array) {
      throw noElement(array);
    }

    @Override
    public ArrayKind visitInlineArray(Type.InlineArray array) {
      throw noElement(array);
    }

    @Override
    public ArrayKind visitInlineText(Type.InlineText text) {
      throw noElement(text);
    }

    private static IllegalArgumentException noElement(Type type) {
      return new IllegalArgumentException("not in arrays: " + type.mappingName());
    }
  }
}
