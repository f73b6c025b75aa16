package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;
import io.ekkogen.conformance.blocks.Blocks;
import io.ekkogen.conformance.libc.Item;
import io.ekkogen.conformance.libc.Libc;
import io.ekkogen.conformance.libc.Stat;
import io.ekkogen.conformance.libc.Timespec;
import io.ekkogen.conformance.libc.Tm;
import io.ekkogen.conformance.zlib.Chunk;
import io.ekkogen.conformance.zlib.Stream;
import io.ekkogen.conformance.zlib.Zlib;
import io.ekkogen.runtime.NativeException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Structures of libraries of the system. */
class RealStructuresTest {
  private static final int REALTIME = 0;
  private static final int REGULAR_FILE = 0100000;

  private final Libc libc = Libc.load();
  private final Zlib zlib = Zlib.load();

  @Test
  @Rules("F-131")
  void quotientsComeByValue() {
    assertThat(libc.div(-7, 2)).hasToString("Quotient{quot=-3, rem=-1}");
    assertThat(libc.ldiv(1_000_000_007, 10).getRem()).isEqualTo(7);
    assertThat(libc.ldiv(-7, 2).getQuot()).isEqualTo(-3);
  }

  @Test
  void timesAreTakenApartAndPutTogether() {
    LongByReference moment = new LongByReference(86_400L * 365 + 3_661);
    Tm time = libc.gmtime(moment);
    assertThat(time.getYear()).isEqualTo(71);
    assertThat(time.getMon()).isZero();
    assertThat(time.getMday()).isEqualTo(1);
    assertThat(time.getWday()).isEqualTo(5);
    assertThat(new int[] {time.getHour(), time.getMin(), time.getSec()}).containsExactly(1, 1, 1);
    StringBuilder text = new StringBuilder();
    assertThat(libc.strftime(text, 64, "%Y-%m-%d %H:%M:%S", time)).isEqualTo(19);
    assertThat(text).hasToString("1971-01-01 01:01:01");

    Tm odd = new Tm();
    odd.setYear(124);
    odd.setMon(1);
    odd.setMday(30); // 2024-03-01
    odd.setHour(12);
    assertThat(libc.mktime(odd)).isPositive();
    assertThat(new int[] {odd.getMon(), odd.getMday(), odd.getWday(), odd.getYday()})
        .containsExactly(2, 1, 5, 60);
  }

  @Test
  void theClockIsReadAndWaitedFor() {
    assumeTrue(Libc.has("clock_gettime"), "the C library has no clock_gettime");
    Timespec before = new Timespec();
    libc.clock_gettime(REALTIME, before);
    assertThat(before.getSec()).isBetween(now() - 60, now() + 60);
    assertThat(before.getNsec()).isBetween(0L, 999_999_999L);

    Timespec wait = new Timespec();
    wait.setNsec(5_000_000);
    libc.nanosleep(wait, null);
    Timespec after = new Timespec();
    libc.clock_gettime(REALTIME, after);
    long waited =
        (after.getSec() - before.getSec()) * 1_000_000_000 + after.getNsec() - before.getNsec();
    assertThat(waited).isGreaterThanOrEqualTo(5_000_000);

    wait.setNsec(1_000_000_000);
    NativeException failure =
        catchThrowableOfType(NativeException.class, () -> libc.nanosleep(wait, null));
    assertThat(failure.code()).as("EINVAL").isEqualTo(22);
  }

  private static long now() {
    return System.currentTimeMillis() / 1000;
  }

  @Test
  @Rules({"F-53", "F-121"})
  void aFilesStatusIsReadByExplicitLayout(@TempDir Path directory) throws IOException {
    assumeTrue(Libc.has("stat"), "the C library has no stat of this layout");
    Path file = Files.writeString(directory.resolve("file"), "twelve bytes");
    Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rw-r-----");
    Files.setPosixFilePermissions(file, permissions);
    Stat status = new Stat();
    libc.stat(file.toString(), status);
    assertThat(status.getSize()).isEqualTo(12);
    assertThat(status.getMode()).isEqualTo(REGULAR_FILE | 0640);
    assertThat(status.getIno()).isEqualTo(Files.getAttribute(file, "unix:ino"));
    assertThat(status.getUid()).isEqualTo(Files.getAttribute(file, "unix:uid"));
    assertThat(status.getMtim().getSec())
        .isEqualTo(Files.getLastModifiedTime(file).toInstant().getEpochSecond());
    assertThat(status.getMtim().getNsec())
        .isEqualTo(Files.getLastModifiedTime(file).toInstant().getNano());
    NativeException failure =
        catchThrowableOfType(
            NativeException.class,
            () -> libc.stat(directory.resolve("missing").toString(), new Stat()));
    assertThat(failure.code()).as("ENOENT").isEqualTo(2);
  }

  @Test
  @Rules("F-133")
  void structuresAreSortedByANativeComparator() {
    Item[] items = new Item[1_000];
    Random random = new Random(5);
    for (int i = 0; i < items.length; i++) {
      items[i] = new Item();
      items[i].setWeight(random.nextInt());
      items[i].setName("n" + i);
    }
    long[] expected = Arrays.stream(items).mapToLong(Item::getWeight).sorted().toArray();
    String least =
        Arrays.stream(items)
            .min((a, b) -> Long.compare(a.getWeight(), b.getWeight()))
            .orElseThrow()
            .getName();
    Pointer comparator = Blocks.load().weightComparator();
    libc.qsort(items, items.length, items[0].size(), comparator);
    assertThat(Arrays.stream(items).mapToLong(Item::getWeight).toArray()).isEqualTo(expected);
    assertThat(items[0].getName()).isEqualTo(least);
  }

  private static byte[] text(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < length; i++) {
      text.append("line ").append(i * 7919L % 1000).append('\n');
    }
    return Arrays.copyOf(text.toString().getBytes(StandardCharsets.US_ASCII), length);
  }

  @Test
  @Rules({"F-128", "F-129"})
  void aStreamIsDeflatedChunkByChunkAndInflatedAgain() throws IOException {
    byte[] original = text(1_000_000);
    Stream stream = new Stream();
    zlib.deflateInit(stream, 9, zlib.version(), stream.size());
    byte[] packed = pump(stream, original, flush -> zlib.deflate(stream, flush));
    assertThat(stream.getTotalIn()).isEqualTo(original.length);
    assertThat(stream.getTotalOut()).isEqualTo(packed.length);
    assertThat(zlib.deflateEnd(stream)).isZero();
    assertThat(packed.length).isLessThan(original.length / 4);
    assertThat(new InflaterInputStream(new ByteArrayInputStream(packed)).readAllBytes())
        .isEqualTo(original);

    Stream back = new Stream();
    zlib.inflateInit(back, zlib.version(), back.size());
    byte[] unpacked = pump(back, packed, flush -> zlib.inflate(back, 0));
    assertThat(zlib.inflateEnd(back)).isZero();
    assertThat(unpacked).isEqualTo(original);
  }

  /** One call of deflate or inflate. */
  private interface Step {
    int run(int flush);
  }

  private static byte[] pump(Stream stream, byte[] source, Step step) {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    Chunk in = new Chunk();
    Chunk out = new Chunk();
    int size = in.getBytes().length;
    int position = 0;
    int status;
    do {
      if (stream.getAvailIn() == 0) {
        int length = Math.min(size, source.length - position);
        in.setBytes(Arrays.copyOf(Arrays.copyOfRange(source, position, position + length), size));
        position += length;
        stream.setNextIn(in);
        stream.setAvailIn(length);
      }
      stream.setNextOut(out);
      stream.setAvailOut(size);
      status = step.run(position == source.length ? Zlib.FINISH : 0);
      result.write(out.getBytes(), 0, size - stream.getAvailOut());
    } while (status != Zlib.STREAM_END);
    return result.toByteArray();
  }

  @Test
  void streamErrorsAreStoredInTheStream() {
    Stream stream = new Stream();
    zlib.inflateInit(stream, zlib.version(), stream.size());
    Chunk chunk = new Chunk();
    byte[] wrong = chunk.getBytes();
    Arrays.fill(wrong, (byte) 'x');
    chunk.setBytes(wrong);
    stream.setNextIn(chunk);
    stream.setAvailIn(100);
    stream.setNextOut(new Chunk());
    stream.setAvailOut(100);
    NativeException failure =
        catchThrowableOfType(NativeException.class, () -> zlib.inflate(stream, 0));
    assertThat(failure.code()).as("Z_DATA_ERROR").isEqualTo(-3);
    assertThat(stream.getMessage()).isEqualTo("incorrect header check");
    zlib.inflateEnd(stream);
  }
}
