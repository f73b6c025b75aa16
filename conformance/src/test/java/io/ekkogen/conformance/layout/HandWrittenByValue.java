package io.ekkogen.conformance.layout;

import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Like {@link HandWrittenStructures}, for the structures that are passed by value. */
final class HandWrittenByValue {
  private HandWrittenByValue() {}

  /** By {@code mapping.Structure}. */
  static Map<String, Supplier<? extends Structure>> all() {
    Map<String, Supplier<? extends Structure>> all = new LinkedHashMap<>();
    all.put("passing.Bytes1", Bytes1::new);
    all.put("passing.Bytes2", Bytes2::new);
    all.put("passing.Bytes3", Bytes3::new);
    all.put("passing.Bytes4", Bytes4::new);
    all.put("passing.Bytes5", Bytes5::new);
    all.put("passing.Bytes6", Bytes6::new);
    all.put("passing.Bytes7", Bytes7::new);
    all.put("passing.Bytes8", Bytes8::new);
    all.put("passing.Bytes9", Bytes9::new);
    all.put("passing.Bytes12", Bytes12::new);
    all.put("passing.Bytes15", Bytes15::new);
    all.put("passing.Bytes16", Bytes16::new);
    all.put("passing.Bytes17", Bytes17::new);
    all.put("passing.Bytes20", Bytes20::new);
    all.put("passing.Bytes24", Bytes24::new);
    all.put("passing.Bytes31", Bytes31::new);
    all.put("passing.Bytes32", Bytes32::new);
    all.put("passing.Bytes33", Bytes33::new);
    all.put("passing.Bytes48", Bytes48::new);
    all.put("passing.Bytes64", Bytes64::new);
    all.put("passing.Bytes127", Bytes127::new);
    all.put("passing.Bytes128", Bytes128::new);
    all.put("passing.Floats1", Floats1::new);
    all.put("passing.Floats2", Floats2::new);
    all.put("passing.Floats3", Floats3::new);
    all.put("passing.Floats4", Floats4::new);
    all.put("passing.Floats5", Floats5::new);
    all.put("passing.Doubles1", Doubles1::new);
    all.put("passing.Doubles2", Doubles2::new);
    all.put("passing.Doubles3", Doubles3::new);
    all.put("passing.Doubles4", Doubles4::new);
    all.put("passing.Doubles5", Doubles5::new);
    all.put("passing.FloatInt", FloatInt::new);
    all.put("passing.IntFloat", IntFloat::new);
    all.put("passing.FloatsInt", FloatsInt::new);
    all.put("passing.LongDouble", LongDouble::new);
    all.put("passing.DoubleLong", DoubleLong::new);
    all.put("passing.ByteDouble", ByteDouble::new);
    all.put("passing.DoubleByte", DoubleByte::new);
    all.put("passing.DoubleFloat", DoubleFloat::new);
    all.put("passing.FloatFloatDouble", FloatFloatDouble::new);
    all.put("passing.ShortFloatByte", ShortFloatByte::new);
    all.put("passing.TwoLongs", TwoLongs::new);
    all.put("passing.LongByte", LongByte::new);
    all.put("passing.IntsLong", IntsLong::new);
    all.put("passing.ThreeMixed", ThreeMixed::new);
    all.put("passing.FiveMixed", FiveMixed::new);
    all.put("passing.NestedFloats", NestedFloats::new);
    all.put("passing.NestedMixed", NestedMixed::new);
    return all;
  }

  @FieldOrder({"v"})
  public static class Bytes1 extends Structure {
    public byte[] v = new byte[1];
  }

  @FieldOrder({"v"})
  public static class Bytes2 extends Structure {
    public byte[] v = new byte[2];
  }

  @FieldOrder({"v"})
  public static class Bytes3 extends Structure {
    public byte[] v = new byte[3];
  }

  @FieldOrder({"v"})
  public static class Bytes4 extends Structure {
    public byte[] v = new byte[4];
  }

  @FieldOrder({"v"})
  public static class Bytes5 extends Structure {
    public byte[] v = new byte[5];
  }

  @FieldOrder({"v"})
  public static class Bytes6 extends Structure {
    public byte[] v = new byte[6];
  }

  @FieldOrder({"v"})
  public static class Bytes7 extends Structure {
    public byte[] v = new byte[7];
  }

  @FieldOrder({"v"})
  public static class Bytes8 extends Structure {
    public byte[] v = new byte[8];
  }

  @FieldOrder({"v"})
  public static class Bytes9 extends Structure {
    public byte[] v = new byte[9];
  }

  @FieldOrder({"v"})
  public static class Bytes12 extends Structure {
    public byte[] v = new byte[12];
  }

  @FieldOrder({"v"})
  public static class Bytes15 extends Structure {
    public byte[] v = new byte[15];
  }

  @FieldOrder({"v"})
  public static class Bytes16 extends Structure {
    public byte[] v = new byte[16];
  }

  @FieldOrder({"v"})
  public static class Bytes17 extends Structure {
    public byte[] v = new byte[17];
  }

  @FieldOrder({"v"})
  public static class Bytes20 extends Structure {
    public byte[] v = new byte[20];
  }

  @FieldOrder({"v"})
  public static class Bytes24 extends Structure {
    public byte[] v = new byte[24];
  }

  @FieldOrder({"v"})
  public static class Bytes31 extends Structure {
    public byte[] v = new byte[31];
  }

  @FieldOrder({"v"})
  public static class Bytes32 extends Structure {
    public byte[] v = new byte[32];
  }

  @FieldOrder({"v"})
  public static class Bytes33 extends Structure {
    public byte[] v = new byte[33];
  }

  @FieldOrder({"v"})
  public static class Bytes48 extends Structure {
    public byte[] v = new byte[48];
  }

  @FieldOrder({"v"})
  public static class Bytes64 extends Structure {
    public byte[] v = new byte[64];
  }

  @FieldOrder({"v"})
  public static class Bytes127 extends Structure {
    public byte[] v = new byte[127];
  }

  @FieldOrder({"v"})
  public static class Bytes128 extends Structure {
    public byte[] v = new byte[128];
  }

  @FieldOrder({"v"})
  public static class Floats1 extends Structure {
    public float[] v = new float[1];
  }

  @FieldOrder({"v"})
  public static class Floats2 extends Structure {
    public float[] v = new float[2];
  }

  @FieldOrder({"v"})
  public static class Floats3 extends Structure {
    public float[] v = new float[3];
  }

  @FieldOrder({"v"})
  public static class Floats4 extends Structure {
    public float[] v = new float[4];
  }

  @FieldOrder({"v"})
  public static class Floats5 extends Structure {
    public float[] v = new float[5];
  }

  @FieldOrder({"v"})
  public static class Doubles1 extends Structure {
    public double[] v = new double[1];
  }

  @FieldOrder({"v"})
  public static class Doubles2 extends Structure {
    public double[] v = new double[2];
  }

  @FieldOrder({"v"})
  public static class Doubles3 extends Structure {
    public double[] v = new double[3];
  }

  @FieldOrder({"v"})
  public static class Doubles4 extends Structure {
    public double[] v = new double[4];
  }

  @FieldOrder({"v"})
  public static class Doubles5 extends Structure {
    public double[] v = new double[5];
  }

  @FieldOrder({"a", "b"})
  public static class FloatInt extends Structure {
    public float a;
    public int b;
  }

  @FieldOrder({"a", "b"})
  public static class IntFloat extends Structure {
    public int a;
    public float b;
  }

  @FieldOrder({"a", "b", "c"})
  public static class FloatsInt extends Structure {
    public float a;
    public float b;
    public int c;
  }

  @FieldOrder({"a", "b"})
  public static class LongDouble extends Structure {
    public long a;
    public double b;
  }

  @FieldOrder({"a", "b"})
  public static class DoubleLong extends Structure {
    public double a;
    public long b;
  }

  @FieldOrder({"a", "b"})
  public static class ByteDouble extends Structure {
    public byte a;
    public double b;
  }

  @FieldOrder({"a", "b"})
  public static class DoubleByte extends Structure {
    public double a;
    public byte b;
  }

  @FieldOrder({"a", "b"})
  public static class DoubleFloat extends Structure {
    public double a;
    public float b;
  }

  @FieldOrder({"a", "b", "c"})
  public static class FloatFloatDouble extends Structure {
    public float a;
    public float b;
    public double c;
  }

  @FieldOrder({"a", "b", "c"})
  public static class ShortFloatByte extends Structure {
    public short a;
    public float b;
    public byte c;
  }

  @FieldOrder({"a", "b"})
  public static class TwoLongs extends Structure {
    public long a;
    public long b;
  }

  @FieldOrder({"a", "b"})
  public static class LongByte extends Structure {
    public long a;
    public byte b;
  }

  @FieldOrder({"a", "b", "c"})
  public static class IntsLong extends Structure {
    public int a;
    public int b;
    public long c;
  }

  @FieldOrder({"a", "b", "c"})
  public static class ThreeMixed extends Structure {
    public int a;
    public double b;
    public float c;
  }

  @FieldOrder({"a", "b", "c", "d", "e"})
  public static class FiveMixed extends Structure {
    public byte a;
    public float b;
    public long c;
    public double d;
    public short e;
  }

  @FieldOrder({"a", "b"})
  public static class NestedFloats extends Structure {
    public Floats2 a;
    public Floats1 b;
  }

  @FieldOrder({"a", "b"})
  public static class NestedMixed extends Structure {
    public FloatInt a;
    public Doubles1 b;
  }
}
