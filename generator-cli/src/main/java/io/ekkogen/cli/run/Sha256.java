package io.ekkogen.cli.run;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/** Computes SHA-256 digests, and prefixes content with its digest. */
final class Sha256 {
  private static final int LENGTH = 32;

  private Sha256() {}

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256", e);
    }
  }

  /** {@code content} after its digest. */
  static byte[] seal(byte[] content) {
    byte[] sealed = Arrays.copyOf(digest().digest(content), LENGTH + content.length);
    System.arraycopy(content, 0, sealed, LENGTH, content.length);
    return sealed;
  }

  /** The content passed to {@link #seal}; empty if the bytes have changed. */
  static Optional<byte[]> unseal(byte[] sealed) {
    if (sealed.length < LENGTH) {
      return Optional.empty();
    }
    byte[] content = Arrays.copyOfRange(sealed, LENGTH, sealed.length);
    byte[] expected = Arrays.copyOf(sealed, LENGTH);
    return Arrays.equals(digest().digest(content), expected)
        ? Optional.of(content)
        : Optional.empty();
  }
}
