package io.ekkogen.runtime.linker;

/**
 * How a function is called, beyond its signature.
 *
 * @param convention matters on 32-bit x86 alone
 * @param lastError whether to store {@code errno} (on Windows the value of {@code GetLastError}),
 *     as the function left it, in {@link CapturedError}
 * @param critical whether the function is short, never blocks and never calls back; a linker may
 *     then omit the thread state transition around the call
 * @param fixedArguments how many arguments come before the dots of a variadic function, or {@link
 *     #NOT_VARIADIC}
 */
public record CallOptions(
    CallingConvention convention, boolean lastError, boolean critical, int fixedArguments) {
  public static final int NOT_VARIADIC = -1;

  /** Options for an ordinary call. */
  public static CallOptions of(CallingConvention convention) {
    return new CallOptions(convention, false, false, NOT_VARIADIC);
  }

  /** These options for a call of a variadic function. */
  public CallOptions variadicAfter(int fixedArguments) {
    return new CallOptions(convention, lastError, critical, fixedArguments);
  }

  public boolean variadic() {
    return fixedArguments != NOT_VARIADIC;
  }
}
