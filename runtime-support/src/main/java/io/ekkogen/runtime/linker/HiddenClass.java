package io.ekkogen.runtime.linker;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Writes and defines a hidden class with one static method that no Java source could have. The
 * format is that of chapter 4 of the Java Virtual Machine Specification.
 */
public final class HiddenClass {
  private static final int MAGIC = 0xCAFEBABE;
  private static final int JAVA_17 = 61;
  private static final int UTF8 = 1;
  private static final int CLASS = 7;
  private static final int FIELD = 9;
  private static final int NAME_AND_TYPE = 12;
  private static final int FINAL_CLASS = 0x1010;
  private static final int STATIC = 0x0008;
  private static final int NATIVE = 0x0100;

  private final MethodHandles.Lookup neighbour;
  private final String method;
  private final MethodType type;
  private final ByteArrayOutputStream constants = new ByteArrayOutputStream();
  private int lastConstant;

  /**
   * A class that is not defined yet.
   *
   * @param neighbour a lookup of a class in the same package
   * @param method the method's name
   * @param type the method's type
   */
  public HiddenClass(MethodHandles.Lookup neighbour, String method, MethodType type) {
    this.neighbour = neighbour;
    this.method = method;
    this.type = type;
  }

  /** Defines the class with a native method, and gives a lookup of it. */
  public MethodHandles.Lookup withNativeMethod() {
    return define(STATIC | NATIVE, new byte[0], 0);
  }

  /**
   * Defines the class with a method of bytecode, and gives a lookup of it.
   *
   * @param code uses at most one word of the operand stack
   * @param locals the number of words for local variables
   */
  MethodHandles.Lookup withMethod(byte[] code, int locals) {
    return define(STATIC, code, locals);
  }

  /** Adds a constant for a field, and gives its index. */
  int field(Class<?> owner, String name, Class<?> type) {
    int nameAndType = constant(NAME_AND_TYPE, utf8(name), utf8(type.descriptorString()));
    return constant(FIELD, classNamed(name(owner)), nameAndType);
  }

  private MethodHandles.Lookup define(int access, byte[] code, int locals) {
    int self = classNamed(name(neighbour.lookupClass()) + "$Hidden");
    int parent = classNamed(name(Object.class));
    int name = utf8(method);
    int descriptor = utf8(type.descriptorString());
    int codeAttribute = utf8("Code");
    byte[] file =
        bytes(
            out -> {
              out.writeInt(MAGIC);
              shorts(out, 0, JAVA_17, lastConstant + 1);
              constants.writeTo(out);
              shorts(out, FINAL_CLASS, self, parent, 0, 0, 1);
              shorts(out, access, name, descriptor, code.length == 0 ? 0 : 1);
              if (code.length != 0) {
                shorts(out, codeAttribute);
                out.writeInt(12 + code.length);
                shorts(out, 1, locals);
                out.writeInt(code.length);
                out.write(code);
                shorts(out, 0, 0);
              }
              shorts(out, 0);
            });
    try {
      return neighbour.defineHiddenClass(file, true);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static String name(Class<?> type) {
    return type.getName().replace('.', '/');
  }

  private int classNamed(String name) {
    return constant(CLASS, utf8(name));
  }

  private int utf8(String text) {
    return add(
        out -> {
          out.writeByte(UTF8);
          out.writeUTF(text);
        });
  }

  private int constant(int tag, int... indexes) {
    return add(
        out -> {
          out.writeByte(tag);
          shorts(out, indexes);
        });
  }

  private int add(Content constant) {
    constants.writeBytes(bytes(constant));
    return ++lastConstant;
  }

  /** Writes a part of the file. */
  private interface Content {
    void write(DataOutputStream out) throws IOException;
  }

  private static byte[] bytes(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      content.write(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static void shorts(DataOutputStream out, int... values) throws IOException {
    for (int value : values) {
      out.writeShort(value);
    }
  }
}
