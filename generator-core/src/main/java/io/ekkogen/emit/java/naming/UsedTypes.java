package io.ekkogen.emit.java.naming;

import java.util.Set;

/**
 * The simple names of types outside the library that generated Java uses: of java.lang and
 * java.util, of JNA, and of the runtime.
 */
public final class UsedTypes {
  public static final Set<String> NAMES =
      Set.of(
          """
          AddressType Arguments ArrayByReference ArrayField AsyncCalls AutoCloseable BitField
          BoolByReference Boolean Buffer ByReference ByValue Byte ByteBuffer ByteByReference CScalar
          Callback CallbackArguments CallbackBuffers CallbackByReference CallbackKind CallbackKinds
          CallbackPointers CallbackReference CallbackStub CallingConvention CharSequence Character
          Class ClassLoader CloseableHandle Comparable CompletableFuture Deprecated DestroyNotify
          Double DoubleBuffer DoubleByReference Enum Error Exception FieldOrder FieldValues Float
          FloatBuffer FloatByReference Function FunctionPointerType FunctionalInterface Generated
          FlexibleArrayField HandleLife HandleType IllegalStateException InlineTextType InputMemory IntBuffer
          IntByReference Integer InvokesCallbacks Iterable KeyedLife LastError Library Long
          LongBuffer LongByReference Map Math Memory MethodHandle MethodHandles Native NativeBinding
          NativeBlock NativeCallback NativeEncoding NativeException NativeFuture NativeGlobal
          NativeHandle NativeHandles NativeLengths NativeLibrary NativeLong NativeRelease
          NativeScalars NativeStrings NativeStructure NativeVariadic NotifiedLife Number
          NumberArrayField NumberTypes Object OneCallLife OpaqueHandle Override PlainJna Platform
          PointedArrayField PointedTextField Pointer PointerByReference PointerType Record Reference
          References ResultLife Runnable Scratch ScriptAccess ScriptArguments ScriptArray ScriptCall
          ScriptCallback ScriptText ScriptVarargs Set Short ShortBuffer ShortByReference String
          StringBuilder StringByReference StructLayout Structure StructureByReference StructureField
          StructurePointerType StructureType SuppressWarnings System TerminatedArrays TextIndex
          TextType Thread Throwable Union UnsatisfiedLinkError Unsigned VariadicArguments Void
          WString
          """
              .split("\\s+"));

  private UsedTypes() {}
}
