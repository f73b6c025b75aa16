package io.ekkogen.conformance.layout;

import com.sun.jna.IntegerType;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.Union;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The structures of the fixtures that plain JNA can express, as people write them by hand. */
final class HandWrittenStructures {
  private HandWrittenStructures() {}

  /** By {@code mapping.Structure}. */
  static Map<String, Supplier<? extends Structure>> all() {
    Map<String, Supplier<? extends Structure>> all = new LinkedHashMap<>();
    all.put("structs.Pair", Pair::new);
    all.put("structs.Mixed", Mixed::new);
    all.put("structs.Large", Large::new);
    all.put("structs.Tiny", Tiny::new);
    all.put("structs.Slice", Slice::new);
    all.put("structs.Flags", Flags::new);
    all.put("structs.Wides", Wides::new);
    all.put("errors.Triple", Triple::new);
    all.put("nested.Point", Pair::new);
    all.put("nested.Line", Line::new);
    all.put("nested.Deep", Deep::new);
    all.put("nested.Badge", Badge::new);
    all.put("nested.Shape", Shape::new);
    all.put("nested.Arrays", Arrays::new);
    all.put("nested.Person", Person::new);
    all.put("nested.Employee", Employee::new);
    all.put("pointed.Node", Node::new);
    all.put("pointed.Tree", Tree::new);
    all.put("pointed.Ends", Ends::new);
    all.put("blocks.Spot", Pair::new);
    all.put("blocks.Item", Item::new);
    all.put("handles.Job", Job::new);
    all.put("unions.Halves", Halves::new);
    all.put("unions.Parts", Parts::new);
    all.put("unions.Number", Number::new);
    all.put("unions.Floats", Floats::new);
    all.put("unions.Word", Word::new);
    all.put("unions.Narrow", Narrow::new);
    all.put("unions.Uneven", Uneven::new);
    all.put("unions.Large", LargeUnion::new);
    all.put("unions.Text", Text::new);
    all.put("unions.Tagged", Tagged::new);
    all.put("unions.Words", Words::new);
    all.put("packed.Packed1", Packed1::new);
    all.put("packed.PackedDouble", PackedDouble::new);
    all.put("packed.PackedFloats", PackedFloats::new);
    all.put("packed.PackedLarge", PackedLarge::new);
    all.put("packed.PackedOuter", PackedOuter::new);
    all.put("packed.Packed8", Natural::new);
    all.put("packed.Packed16", Natural::new);
    all.put("unions.Label", Label::new);
    all.put("unions.Note", Note::new);
    all.putAll(HandWrittenByValue.all());
    return all;
  }

  /** {@code size_t}, for which JNA has no type. */
  public static class Size extends IntegerType {
    private static final long serialVersionUID = 1;

    public Size() {
      super(Native.SIZE_T_SIZE, true);
    }
  }

  @FieldOrder({"x", "y"})
  public static class Pair extends Structure {
    public double x;
    public double y;
  }

  @FieldOrder({"tag", "id", "weight"})
  public static class Mixed extends Structure {
    public byte tag;
    public int id;
    public float weight;
  }

  @FieldOrder({"a", "b", "c"})
  public static class Large extends Structure {
    public long a;
    public long b;
    public long c;
  }

  @FieldOrder({"only"})
  public static class Tiny extends Structure {
    public byte only;
  }

  @FieldOrder({"pointer", "count"})
  public static class Slice extends Structure {
    public Pointer pointer;
    public int count;
  }

  @FieldOrder({"first", "second", "third"})
  public static class Flags extends Structure {
    public byte first;
    public boolean second;
    public short third;
  }

  @FieldOrder({"first", "color", "letter", "wide", "size", "last"})
  public static class Wides extends Structure {
    public NativeLong first = new NativeLong();
    public byte color;
    public byte letter;
    public char wide;
    public Size size = new Size();
    public NativeLong last = new NativeLong();
  }

  @FieldOrder({"a", "b", "c"})
  public static class Triple extends Structure {
    public int a;
    public int b;
    public int c;
  }

  @FieldOrder({"start", "end", "dashes", "color"})
  public static class Line extends Structure {
    public Pair start;
    public Pair end;
    public short[] dashes = new short[4];
    public int color;
  }

  @FieldOrder({"tag", "line", "weight"})
  public static class Deep extends Structure {
    public byte tag;
    public Line line;
    public float weight;
  }

  @FieldOrder({"name", "age", "code"})
  public static class Badge extends Structure {
    public byte[] name = new byte[8];
    public byte age;
    public byte[] code = new byte[3];
  }

  @FieldOrder({"corners", "count"})
  public static class Shape extends Structure {
    public Pair[] corners = new Pair[3];
    public int count;
  }

  @FieldOrder({
    "small",
    "big",
    "floats",
    "flags",
    "answers",
    "longs",
    "sizes",
    "letters",
    "pointers",
    "colors"
  })
  public static class Arrays extends Structure {
    public byte[] small = new byte[3];
    public long[] big = new long[2];
    public float[] floats = new float[2];
    public byte[] flags = new byte[3];
    public int[] answers = new int[2];
    public NativeLong[] longs = {new NativeLong(), new NativeLong()};
    public Size[] sizes = {new Size(), new Size()};
    public char[] letters = new char[3];
    public Pointer[] pointers = new Pointer[2];
    public int[] colors = new int[2];
  }

  @FieldOrder({"name", "title", "wide", "tags"})
  public static class Person extends Structure {
    public String name;
    public String title;
    public Pointer wide;
    public Pointer[] tags = new Pointer[2];
  }

  @FieldOrder({"person", "salary"})
  public static class Employee extends Structure {
    public Person person;
    public int salary;
  }

  @FieldOrder({"value", "next"})
  public static class Node extends Structure {
    public int value;
    public ByReference next;

    /** A pointer to a node. */
    public static class ByReference extends Node implements Structure.ByReference {}
  }

  @FieldOrder({"key", "children", "name"})
  public static class Tree extends Structure {
    public int key;
    public Pointer[] children = new Pointer[2];
    public String name;
  }

  @FieldOrder({"first", "last", "total"})
  public static class Ends extends Structure {
    public Node.ByReference first;
    public Node.ByReference last;
    public Pointer total;
  }

  @FieldOrder({"tag", "weight", "name"})
  public static class Item extends Structure {
    public byte tag;
    public NativeLong weight = new NativeLong();
    public byte[] name = new byte[5];
  }

  @FieldOrder({"priority", "thing", "others"})
  public static class Job extends Structure {
    public int priority;
    public Pointer thing;
    public Pointer[] others = new Pointer[2];
  }

  @FieldOrder({"low", "high"})
  public static class Halves extends Structure {
    public int low;
    public int high;
  }

  @FieldOrder({"a", "b", "c"})
  public static class Parts extends Structure {
    public float a;
    public float b;
    public int c;
  }

  @FieldOrder({"integer", "real", "bytes", "halves"})
  public static class Number extends Union {
    public long integer;
    public double real;
    public byte[] bytes = new byte[8];
    public Halves halves;
  }

  @FieldOrder({"single", "triple"})
  public static class Floats extends Union {
    public float single;
    public float[] triple = new float[3];
  }

  @FieldOrder({"integer", "real"})
  public static class Word extends Union {
    public int integer;
    public float real;
  }

  @FieldOrder({"tiny", "small"})
  public static class Narrow extends Union {
    public byte tiny;
    public short small;
  }

  @FieldOrder({"real", "parts"})
  public static class Uneven extends Union {
    public double real;
    public Parts parts;
  }

  @FieldOrder({"big", "bytes"})
  public static class LargeUnion extends Union {
    public long[] big = new long[6];
    public byte[] bytes = new byte[48];
  }

  @FieldOrder({"text", "pointer"})
  public static class Text extends Union {
    public String text;
    public Pointer pointer;
  }

  @FieldOrder({"kind", "number"})
  public static class Tagged extends Structure {
    public int kind;
    public Number number;
  }

  @FieldOrder({"words", "real"})
  public static class Words extends Structure {
    public Word[] words = new Word[2];
    public double real;
  }

  /** Packed to one byte, the only packing that JNA has. */
  abstract static class Packed extends Structure {
    Packed() {
      super(ALIGN_NONE);
    }
  }

  @FieldOrder({"tag", "id", "port"})
  public static class Packed1 extends Packed {
    public byte tag;
    public int id;
    public short port;
  }

  @FieldOrder({"tag", "weight"})
  public static class PackedDouble extends Packed {
    public byte tag;
    public double weight;
  }

  @FieldOrder({"tag", "a", "b", "c"})
  public static class PackedFloats extends Packed {
    public byte tag;
    public float a;
    public float b;
    public float c;
  }

  @FieldOrder({"head", "a", "b", "c", "tail"})
  public static class PackedLarge extends Packed {
    public byte head;
    public long a;
    public long b;
    public long c;
    public byte[] tail = new byte[3];
  }

  @FieldOrder({"kind", "inner", "last"})
  public static class PackedOuter extends Packed {
    public short kind;
    public Packed1 inner;
    public int last;
  }

  @FieldOrder({"tag", "weight"})
  public static class Natural extends Structure {
    public byte tag;
    public double weight;
  }

  @FieldOrder({"text"})
  public static class Label extends Structure {
    public String text;
  }

  @FieldOrder({"number", "text", "texts", "label", "labels"})
  public static class Note extends Union {
    public long number;
    public String text;
    public String[] texts = new String[1];
    public Label label;
    public Label[] labels = new Label[1];
  }
}
