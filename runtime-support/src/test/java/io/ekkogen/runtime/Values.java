package io.ekkogen.runtime;

import com.sun.jna.Pointer;
import io.ekkogen.fixtures.NativeFixtures;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.linking.Linkers;
import io.ekkogen.runtime.loading.LibraryLoader;
import io.ekkogen.runtime.loading.open.LoadedLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.util.Arrays;

/** The C library {@code values}. */
public final class Values {
  private static final LoadedLibrary LIBRARY = open();

  /** Counts what it releases. */
  public static final NativeRelease RELEASE = NativeRelease.of(link("release", "(A)V"));

  private Values() {}

  private static LoadedLibrary open() {
    try {
      return LibraryLoader.open(
          NativeFixtures.copyTo(Files.createTempDirectory("values"), "values").toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A handle over the linker of this JVM. */
  public static MethodHandle link(String symbol, String signature) {
    return Linkers.select()
        .downcall(LIBRARY.symbol(symbol), Signature.parse(signature), CallingConvention.CDECL);
  }

  /** Calls a function, of any signature. */
  public static Object call(String symbol, String signature, Object... arguments) {
    try {
      return link(symbol, signature).invokeWithArguments(arguments);
    } catch (Throwable e) {
      throw new AssertionError(symbol, e);
    }
  }

  /** Allocates zeroed memory for {@link #RELEASE}. */
  public static long allocate(int size) {
    return (long) call("allocate", "(I)A", size);
  }

  /** Allocates such memory, starting with {@code bytes}. */
  public static long allocateWith(byte... bytes) {
    long address = allocate(bytes.length);
    new Pointer(address).write(0, bytes, 0, bytes.length);
    return address;
  }

  /** Puts {@code bytes} at the end of readable memory, and returns the address. */
  public static long atMemoryEnd(byte... bytes) {
    long address = (long) call("memory_end", "(I)A", bytes.length);
    new Pointer(address).write(0, bytes, 0, bytes.length);
    return address;
  }

  /** The number of releases in this JVM. */
  public static int releases() {
    return (int) call("releases", "()I");
  }

  /** {@code bytes} followed by {@code zeros} zeros. */
  public static byte[] terminated(byte[] bytes, int zeros) {
    return Arrays.copyOf(bytes, bytes.length + zeros);
  }
}
