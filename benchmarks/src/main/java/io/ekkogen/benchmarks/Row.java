package io.ekkogen.benchmarks;

import java.util.Arrays;
import java.util.Optional;

/** What is measured. Peers and scripts use the keys; {@code goals.txt} does, too. */
public enum Row {
  ADD("add", Group.SCALARS, "add(int, int)", 8),
  MIX("mix", Group.SCALARS, "8 mixed scalars", 38),
  ADD_CRITICAL("addCritical", Group.SCALARS, "add(int, int), critical", 8),
  STRING_IN("stringIn", Group.STRINGS, "a string in", 12),
  STRING_OUT("stringOut", Group.STRINGS, "a string out", 13),
  STRING_OWNED("stringOwned", Group.STRINGS, "a string in, an owned one out", 5),
  STRUCTS_REUSED("structsReused", Group.STRUCTURES, "2 structures by pointer, reused", 7),
  STRUCTS_NEW("structsNew", Group.STRUCTURES, "2 new structures by pointer", 7),
  STRUCTS_BY_VALUE("structsByValue", Group.STRUCTURES, "2 structures in, 1 out by value", 7),
  INTS_10("ints10", Group.ARRAYS, "int[10]", 10),
  INTS_1000("ints1000", Group.ARRAYS, "int[1000]", 1000),
  BYTES_1M("bytes1M", Group.ARRAYS, "byte[1 MiB]", 16384),
  INTS_1000_WRITTEN("ints1000Written", Group.ARRAYS, "int[1000], read and written", -1),
  INTS_1000_CRITICAL("ints1000Critical", Group.ARRAYS, "int[1000], critical", 1000),
  BYTES_1M_CRITICAL("bytes1MCritical", Group.ARRAYS, "byte[1 MiB], critical", 16384),
  INTS_1000_DIRECT("ints1000Direct", Group.ARRAYS, "1000 ints in native memory", 1000),
  BYTES_1M_DIRECT("bytes1MDirect", Group.ARRAYS, "1 MiB in native memory", 16384),
  INTS_1000_PLAIN("ints1000Plain", Group.ARRAYS, "a plain array of 1000 numbers", 1000),
  UPCALL("upcall", Group.CALLBACKS, "a call with one upcall", 8),
  MAKE_STUB("makeStub", Group.CALLBACKS, "the same with a new stub", 8),
  ERRNO("errno", Group.RESULTS, "a call and errno", 5),
  HANDLE("handle", Group.RESULTS, "open, use, close a handle", 5),
  TWO_OUTS("twoOuts", Group.RESULTS, "2 out ints", 1120),
  FIRST_CALL_1("firstCall1", Group.START, "1 function called", 3),
  FIRST_CALL_60("firstCall60", Group.START, "60 functions called", 180),
  FIRST_CALL_1000("firstCall1000", Group.START, "1,000 functions called", 3000);

  /** Rows whose calls run in one process, and share a chart. */
  public enum Group {
    SCALARS("Scalars"),
    STRINGS("Strings"),
    STRUCTURES("Structures"),
    ARRAYS("Arrays"),
    CALLBACKS("Callbacks"),
    RESULTS("Error codes, handles, outs"),

    /** Whole processes, which are timed from outside. */
    START("Cold start");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  private final String key;
  private final Group group;
  private final String title;
  private final int expected;

  Row(String key, Group group, String title, int expected) {
    this.key = key;
    this.group = group;
    this.title = title;
    this.expected = expected;
  }

  /** The method of a peer, and the property of a script. */
  public String key() {
    return key;
  }

  public Group group() {
    return group;
  }

  public String title() {
    return title;
  }

  /** The value that each peer's call has to give. */
  public int expected() {
    return expected;
  }

  public static Optional<Row> of(String key) {
    return Arrays.stream(values()).filter(row -> row.key.equals(key)).findAny();
  }
}
