package io.ekkogen.runtime.loading.file;

import io.ekkogen.runtime.loading.elf.DamagedElfException;
import io.ekkogen.runtime.loading.elf.ElfCheck;
import io.ekkogen.runtime.platform.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Checks a file before it is passed to the system's loader. */
public final class NativeFile {
  private NativeFile() {}

  /**
   * Checks that {@code file} is a regular file. It is not opened for that: opening a FIFO blocks
   * until there is a writer.
   */
  public static void requireRegular(Path file) throws UnusableException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(file, BasicFileAttributes.class);
    } catch (IOException e) {
      throw unreadable(e);
    }
    if (attributes.isDirectory()) {
      throw new UnusableException("is a directory");
    }
    if (!attributes.isRegularFile()) {
      throw new UnusableException("is not a regular file");
    }
  }

  /** Checks that {@code file} is a complete library for {@code platform}, that of this JVM. */
  public static void requireLibraryFor(Platform platform, Path file) throws UnusableException {
    requireLibraryFor(platform, file, "this JVM");
  }

  /**
   * Checks that {@code file} is a complete library for {@code platform}.
   *
   * @param user who needs it, for the message
   */
  public static void requireLibraryFor(Platform platform, Path file, String user)
      throws UnusableException {
    requireRegular(file);
    byte[] start;
    long size;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(BinaryHeader.SIZE);
      size = Files.size(file);
    } catch (IOException e) {
      throw unreadable(e);
    }
    BinaryHeader header =
        BinaryHeader.read(start)
            .orElseThrow(
                () ->
                    new UnusableException(
                        LinkerScript.describe(start)
                            .orElse("is not an ELF, PE or Mach-O library")));
    BinaryHeader.Format format = BinaryHeader.Format.of(platform.os());
    if (header.format() != format) {
      throw new UnusableException(
          "is %s, %s needs %s"
              .formatted(
                  header.description(),
                  platform.os().displayName(),
                  format.withArticle() + " one"));
    }
    if (!header.runsOn(platform.arch())) {
      throw new UnusableException(
          "is %s, %s needs %s"
              .formatted(header.description(), user, platform.arch().displayName()));
    }
    if (size < header.minimumSize()) {
      throw new UnusableException(
          "is truncated: it has %d bytes, but its header describes %d"
              .formatted(size, header.minimumSize()));
    }
    if (format == BinaryHeader.Format.ELF) {
      requireSoundElf(file);
    }
  }

  /**
   * Checks an ELF file in depth, because loaders of ELF files trust their content; other loaders
   * validate it.
   */
  private static void requireSoundElf(Path file) throws UnusableException {
    try {
      ElfCheck.check(file);
    } catch (DamagedElfException e) {
      throw new UnusableException("is damaged: " + e.getMessage());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The reason, without the path that the attempt already names. */
  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "not found";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "a file is in the way";
    }
    if (e instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /** The reason, with its path unless that is in {@code expected}. */
  public static String reasonAt(IOException e, Path expected) {
    if (e instanceof FileSystemException file
        && file.getFile() != null
        && !Path.of(file.getFile()).startsWith(expected)) {
      return reason(e) + " (" + file.getFile() + ")";
    }
    return reason(e);
  }

  public static UnusableException unreadable(IOException e) {
    String reason = reason(e);
    return new UnusableException(
        e instanceof NoSuchFileException ? reason : "cannot be read: " + reason);
  }
}
