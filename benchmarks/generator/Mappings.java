import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes mappings of any size. */
final class Mappings {
  private Mappings() {}

  /** Functions of three numbers. */
  static String plain(String name, int functions) {
    return mapping(name, "'exports': { %s }".formatted(list(functions, Mappings::plainFunction)));
  }

  /**
   * Functions of three parameters, among them text, structures, arrays and callbacks; and a
   * structure and a callback for each 50 functions.
   */
  static String mixed(String name, int functions) {
    int types = functions / 50;
    return mapping(
        name,
        "'structs': { %s }, 'callbacks': { %s }, 'exports': { %s }"
            .formatted(
                list(types, Mappings::struct),
                list(types, Mappings::callback),
                list(functions, i -> mixedFunction(i, i % types))));
  }

  private static String plainFunction(int i) {
    return function(i, "'type': 'int'", "'type': 'double'", "'type': 'int'");
  }

  private static String mixedFunction(int i, int type) {
    return switch (i % 5) {
      case 0 -> function(i, "'type': 'string'", "'type': 'Struct%d', 'ref': true", "'type': 'int'", type);
      case 1 -> function(i, "'type': 'int[]', 'length': 'c'", "'type': 'double'", "'type': 'int'");
      case 2 -> function(i, "'type': 'Struct%d'", "'type': 'long'", "'type': 'int', 'out': true", type);
      case 3 -> function(i, "'type': 'Callback%d'", "'type': 'IntPtr'", "'type': 'int'", type);
      default -> plainFunction(i);
    };
  }

  private static String function(int i, String a, String b, String c, Object... types) {
    return """
        'function%1$d': {
          'entryPoint': 'function_%1$d',
          'returns': 'int',
          'parameters': [ { 'name': 'a', %2$s }, { 'name': 'b', %3$s }, { 'name': 'c', %4$s } ]
        }"""
        .formatted(i, a.formatted(types), b.formatted(types), c.formatted(types));
  }

  private static String struct(int i) {
    return """
        'Struct%d': {
          'fields': [ { 'name': 'x', 'type': 'int' }, { 'name': 'y', 'type': 'double' } ]
        }"""
        .formatted(i);
  }

  private static String callback(int i) {
    return """
        'Callback%d': { 'returns': 'int', 'parameters': [ { 'name': 'value', 'type': 'int' } ] }"""
        .formatted(i);
  }

  private static String list(int count, IntFunction<String> member) {
    return IntStream.range(0, count).mapToObj(member).collect(Collectors.joining(",\n"));
  }

  private static String mapping(String name, String sections) {
    return "{ 'library': { 'linux': 'lib%s.so' }, %s }%n"
        .formatted(name, sections)
        .replace('\'', '"');
  }
}
