package io.ekkogen;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.ekkogen.diagnostic.DiagnosticPrinter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A mapping of eight times the size takes about eight times the work, whichever part is larger. */
@Isolated
@Tag("jdk-independent")
class LinearCostTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Generates on one thread, whose counters have all the work. */
  private static final ForkJoinPool ONE_THREAD = new ForkJoinPool(1);

  static Stream<Arguments> mappings() {
    return Stream.of(
        of("a long line of documentation", 40_000, n -> doc("word ".repeat(n))),
        of("many lines of documentation", 10_000, n -> doc("word\\n".repeat(n))),
        of("functions", 150, n -> section("exports", n, "'f%1$d': { 'optional': true }")),
        of(
            "functions with parameters",
            100,
            n ->
                section(
                    "exports",
                    n,
                    "'f%1$d': { 'returns': 'string', 'parameters': [ { 'name': 'x', 'type': 'int[]' } ] }")),
        of(
            "handles and what closes them",
            60,
            n ->
                """
                'handles': { %s }, 'exports': { %s }
                """
                    .formatted(
                        list(n, "'H%1$d': { 'close': 'f%1$d' }"),
                        list(
                            n, "'f%1$d': { 'parameters': [ { 'name': 'h', 'type': 'H%1$d' } ] }"))),
        of(
            "callbacks",
            60,
            n ->
                section("callbacks", n, "'C%1$d': { 'returns': 'int' }")
                    + ", 'exports': { 'f': { 'parameters': [ { 'name': 'c', 'type': 'C1' } ] } }"),
        of(
            "structures that point at each other",
            60,
            n ->
                section("structs", n, "'S%1$d': { 'fields': [ { 'name': 'n', 'type': 'S0*' } ] }")),
        of(
            "fields",
            60,
            n ->
                "'structs': { 'S': { 'fields': [ %s ] } }"
                    .formatted(list(n, "{ 'name': 'x%1$d', 'type': 'int' }"))),
        of(
            "values of an enum",
            200,
            n -> "'enums': { 'E': { 'values': { %s } } }".formatted(list(n, "'V%1$d': %1$d"))),
        of("errors on one line", 500, n -> section("exports", n, "'f%1$d': { 'nothing': 1 }")),
        of("keys that stand twice", 500, n -> section("exports", n, "'f': {}")),
        of(
            "types that are not there",
            300,
            n ->
                section("callbacks", n, "'C%1$d': {}")
                    + ", "
                    + section("exports", n, "'f%1$d': { 'returns': 'D%1$d' }")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mappings")
  void isInProportionToTheMapping(String what, int size, IntFunction<String> mapping) {
    byte[] small = bytes(mapping.apply(size));
    byte[] large = bytes(mapping.apply(8 * size));

    // Other processes may slow this thread down, so a cost must be exceeded each time.
    assertThat(IntStream.range(0, 4))
        .as(what)
        .anyMatch(i -> cost(large).nanos() < 16 * cost(small).nanos() + 20_000_000);
    assertThat(cost(large).bytes()).as(what).isLessThan(10 * cost(small).bytes() + 4_000_000);
  }

  /** CPU time and allocated memory of one generation. */
  private record Cost(long nanos, long bytes) {}

  /** The minimum of several runs; the first ones are interpreted. */
  private static Cost cost(byte[] mapping) {
    List<Cost> runs =
        IntStream.range(0, 3)
            .mapToObj(i -> ONE_THREAD.submit(() -> generate(mapping)).join())
            .toList();
    return new Cost(
        runs.stream().mapToLong(Cost::nanos).min().orElseThrow(),
        runs.stream().mapToLong(Cost::bytes).min().orElseThrow());
  }

  private static Cost generate(byte[] mapping) {
    long thread = Thread.currentThread().getId();
    long start = THREADS.getCurrentThreadCpuTime();
    long allocated = THREADS.getThreadAllocatedBytes(thread);
    Generation generation =
        Ekkogen.generate(GenerationRequest.of(new MappingSource("test.ekko.json", mapping)));
    DiagnosticPrinter.print(generation.diagnostics(), (severity, text) -> {});
    return new Cost(
        THREADS.getCurrentThreadCpuTime() - start,
        THREADS.getThreadAllocatedBytes(thread) - allocated);
  }

  private static Arguments of(String what, int size, IntFunction<String> mapping) {
    return Arguments.of(what, size, mapping);
  }

  private static String doc(String text) {
    return "'doc': '%s'".formatted(text);
  }

  private static String section(String key, int count, String member) {
    return "'%s': { %s }".formatted(key, list(count, member));
  }

  private static String list(int count, String item) {
    return IntStream.range(0, count).mapToObj(item::formatted).collect(Collectors.joining(", "));
  }

  private static byte[] bytes(String sections) {
    return "{ 'library': { 'linux': 'libtest.so' }, %s }"
        .formatted(sections)
        .replace('\'', '"')
        .getBytes(StandardCharsets.UTF_8);
  }
}
