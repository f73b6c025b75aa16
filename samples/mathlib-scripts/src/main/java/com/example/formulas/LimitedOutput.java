package com.example.formulas;

import java.io.ByteArrayOutputStream;

/** Keeps the first bytes that are written to it, and drops the others. */
final class LimitedOutput extends ByteArrayOutputStream {
  private final int limit;

  LimitedOutput(int limit) {
    this.limit = limit;
  }

  @Override
  public synchronized void write(int b) {
    if (size() < limit) {
      super.write(b);
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    super.write(bytes, offset, Math.min(length, limit - size()));
  }
}
