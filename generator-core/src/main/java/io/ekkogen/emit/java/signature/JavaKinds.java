package io.ekkogen.emit.java.signature;

import io.ekkogen.emit.java.kind.CallbackKind;
import io.ekkogen.emit.java.kind.HandleKind;
import io.ekkogen.emit.java.kind.JavaKind;
import io.ekkogen.emit.java.kind.ScalarKind;
import io.ekkogen.emit.java.kind.StringKind;
import io.ekkogen.emit.java.kind.StructureKind;
import io.ekkogen.emit.java.kind.StructurePointerKind;
import io.ekkogen.emit.java.kind.VoidKind;
import io.ekkogen.emit.java.kind.array.CallbackArray;
import io.ekkogen.emit.java.kind.array.HandleArray;
import io.ekkogen.emit.java.kind.array.ScalarArray;
import io.ekkogen.emit.java.kind.array.StringArray;
import io.ekkogen.emit.java.kind.array.StructArray;
import io.ekkogen.emit.java.kind.array.StructPointerArray;
import io.ekkogen.emit.java.source.Javadoc;
import io.ekkogen.model.type.ArrayType;
import io.ekkogen.model.type.CallbackType;
import io.ekkogen.model.type.EnumType;
import io.ekkogen.model.type.HandleType;
import io.ekkogen.model.type.InlineArrayType;
import io.ekkogen.model.type.InlineTextType;
import io.ekkogen.model.type.PointerType;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.StringType;
import io.ekkogen.model.type.StructPointerType;
import io.ekkogen.model.type.StructType;
import io.ekkogen.model.type.Type;
import io.ekkogen.model.type.VoidType;
import java.util.Optional;

/** Finds the kind of a type in Java. */
public final class JavaKinds implements Type.Visitor<JavaKind> {
  private static final JavaKinds KINDS = new JavaKinds();
  private static final Elements ELEMENTS = new Elements();

  private JavaKinds() {}

  public static JavaKind of(Type type) {
    return type.accept(KINDS);
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
  public JavaKind visitPointer(PointerType pointer) {
    return new ScalarKind(ScalarType.INT_PTR);
  }

  @Override
  public JavaKind visitEnum(EnumType type) {
    return new ScalarKind(type.enumeration().type(), Optional.of(Javadoc.values(type)));
  }

  @Override
  public JavaKind visitString(StringType string) {
    return new StringKind(string);
  }

  @Override
  public JavaKind visitHandle(HandleType handle) {
    return new HandleKind(handle);
  }

  @Override
  public JavaKind visitStruct(StructType struct) {
    return new StructureKind(struct.struct());
  }

  @Override
  public JavaKind visitStructPointer(StructPointerType pointer) {
    return new StructurePointerKind(pointer);
  }

  @Override
  public JavaKind visitCallback(CallbackType callback) {
    return new CallbackKind(callback);
  }

  @Override
  public JavaKind visitArray(ArrayType array) {
    return array.element().accept(ELEMENTS);
  }

  @Override
  public JavaKind visitInlineArray(InlineArrayType array) {
    throw onlyInStructures(array);
  }

  @Override
  public JavaKind visitInlineText(InlineTextType text) {
    throw onlyInStructures(text);
  }

  private static IllegalArgumentException onlyInStructures(Type type) {
    return new IllegalArgumentException("only in structures: " + type.mappingName());
  }

  /** Finds the kind of an array by its elements. */
  private static final class Elements implements Type.Visitor<JavaKind> {

    @Override
    public JavaKind visitVoid() {
      throw noElement(VoidType.VOID);
    }

    @Override
    public JavaKind visitScalar(ScalarType scalar) {
      return new ScalarArray(scalar);
    }

    @Override
    public JavaKind visitPointer(PointerType pointer) {
      return new ScalarArray(ScalarType.INT_PTR);
    }

    @Override
    public JavaKind visitEnum(EnumType type) {
      return new ScalarArray(type.enumeration().type());
    }

    @Override
    public JavaKind visitString(StringType string) {
      return new StringArray(string);
    }

    @Override
    public JavaKind visitHandle(HandleType handle) {
      return new HandleArray(handle);
    }

    @Override
    public JavaKind visitStruct(StructType struct) {
      return new StructArray(struct.struct());
    }

    @Override
    public JavaKind visitStructPointer(StructPointerType pointer) {
      return new StructPointerArray(pointer);
    }

    @Override
    public JavaKind visitCallback(CallbackType callback) {
      return new CallbackArray(callback);
    }

    @Override
    public JavaKind visitArray(ArrayType array) {
      throw noElement(array);
    }

    @Override
    public JavaKind visitInlineArray(InlineArrayType array) {
      throw noElement(array);
    }

    @Override
    public JavaKind visitInlineText(InlineTextType text) {
      throw noElement(text);
    }

    private static IllegalArgumentException noElement(Type type) {
      return new IllegalArgumentException("not in arrays: " + type.mappingName());
    }
  }
}
