package com.example.libraries;

import com.example.zlib.Zlib;
import com.example.zstd.Compressor;
import com.example.zstd.Directive;
import com.example.zstd.Input;
import com.example.zstd.Option;
import com.example.zstd.Output;
import com.example.zstd.Zstd;
import com.sun.jna.ptr.LongByReference;
import io.ekkogen.runtime.NativeException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Compresses a text with two libraries. */
public final class Compression {
  private static final Zlib zlib = Zlib.load();
  private static final Zstd zstd = Zstd.load();

  private Compression() {}

  /** Prints sizes, and whether what was decompressed is the text. */
  public static void main(String[] arguments) {
    byte[] text = "to be or not to be, ".repeat(1000).getBytes(StandardCharsets.US_ASCII);
    System.out.println("crc32: " + Long.toHexString(zlib.crc32(0, text)));

    byte[] deflated = deflate(text);
    System.out.println("zlib: " + (deflated.length < 200 ? "small" : "large"));
    System.out.println("the same text: " + Arrays.equals(text, inflate(deflated, text.length)));

    byte[] compressed = compress(text);
    System.out.println("zstd: " + (compressed.length < 200 ? "small" : "large"));
    System.out.println("the same text: " + Arrays.equals(text, decompress(compressed)));

    byte[] inPieces = compressInPieces(text, 3000);
    byte[] again = zstd.decompress(text.length, inPieces);
    System.out.println("in pieces, the same text: " + Arrays.equals(text, again));

    // Each library says what is wrong in its own way.
    try {
      inflate(compressed, text.length);
    } catch (NativeException failure) {
      System.out.println(failure.getMessage());
    }
    try {
      zstd.decompress(text.length, deflated);
    } catch (NativeException failure) {
      System.out.println(failure.getMessage());
    }
  }

  private static byte[] deflate(byte[] source) {
    LongByReference size = new LongByReference(zlib.compressBound(source.length));
    return zlib.compress(size, source, Zlib.BEST_COMPRESSION);
  }

  private static byte[] inflate(byte[] source, int length) {
    return zlib.uncompress(new LongByReference(length), source);
  }

  private static byte[] compress(byte[] source) {
    try (Compressor compressor = zstd.openCompressor()) {
      zstd.set(compressor, Option.COMPRESSION_LEVEL, 19);
      zstd.set(compressor, Option.CHECKSUM, 1);
      return zstd.compress(compressor, zstd.compressBound(source.length), source);
    }
  }

  private static byte[] compressInPieces(byte[] source, int size) {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    try (Compressor compressor = zstd.openCompressor()) {
      for (int begin = 0; begin < source.length; begin += size) {
        int end = Math.min(begin + size, source.length);
        byte[] piece = Arrays.copyOfRange(source, begin, end);
        compressPiece(compressor, piece, Directive.CONTINUE, target);
      }
      compressPiece(compressor, new byte[0], Directive.END, target);
    }
    return target.toByteArray();
  }

  private static void compressPiece(
      Compressor compressor, byte[] piece, int directive, ByteArrayOutputStream target) {
    Input input = new Input(piece, 0);
    Output output = new Output(new byte[1000], 0);
    long remaining;
    do {
      output.setPosition(0);
      remaining = zstd.compressPiece(compressor, output, input, directive);
      target.write(output.getTarget(), 0, (int) output.getPosition());
    } while (input.getPosition() < piece.length || directive == Directive.END && remaining > 0);
  }

  private static byte[] decompress(byte[] source) {
    return zstd.decompress(zstd.contentSize(source), source);
  }
}
