package io.ekkogen.runtime.linker.libffi;

import com.sun.jna.Native;

/**
 * What libffi passes to a closure.
 *
 * @param stack where its arguments and its result are
 * @param result the address of memory for the result
 * @param arguments the address of a C array of pointers to the arguments
 */
record ClosureFrame(StackMemory stack, long result, long arguments) {
  /** The address of an argument. */
  long place(int argument) {
    return stack.getAddress(arguments + (long) argument * Native.POINTER_SIZE);
  }

  byte getByte(int argument) {
    return stack.getByte(place(argument));
  }

  short getShort(int argument) {
    return stack.getShort(place(argument));
  }

  int getInt(int argument) {
    return stack.getInt(place(argument));
  }

  long getLong(int argument) {
    return stack.getLong(place(argument));
  }

  float getFloat(int argument) {
    return Float.intBitsToFloat(getInt(argument));
  }

  double getDouble(int argument) {
    return Double.longBitsToDouble(getLong(argument));
  }

  long getAddress(int argument) {
    return stack.getAddress(place(argument));
  }

  void returnInt(int value) {
    stack.setInt(result, value);
  }

  void returnLong(long value) {
    stack.setLong(result, value);
  }

  void returnFloat(float value) {
    returnInt(Float.floatToRawIntBits(value));
  }

  void returnDouble(double value) {
    returnLong(Double.doubleToRawLongBits(value));
  }
}
