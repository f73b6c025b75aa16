package io.ekkogen.golden;

import io.ekkogen.model.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A mapping that uses given names for every kind of declaration. Each name is that of a function,
 * type, constant or global, depending on the round, and also of a parameter, a field, an enum value
 * and a callback's parameter.
 *
 * @param library its name
 * @param names the names; other names in the mapping start with {@code zq}
 * @param round in {@link #ROUNDS} rounds, each name has every role
 */
record EveryRole(String library, List<String> names, int round) {
  /** The number of roles. */
  static final int ROUNDS = 8;

  /** Types of parameters; {@code @} is the name. */
  private static final List<String> PARAMETERS =
      List.of(
          "'name': '@', 'type': 'int'",
          "'name': '@', 'type': 'int', 'ref': true, 'nullable': true",
          "'name': '@', 'type': 'int', 'out': true, 'nullable': true",
          "'name': '@', 'type': 'bool8', 'ref': true, 'nullable': true",
          "'name': '@', 'type': 'culong', 'out': true, 'nullable': true",
          "'name': '@', 'type': 'size_t'",
          "'name': '@', 'type': 'IntPtr'",
          "'name': '@', 'type': 'IntPtr', 'ref': true",
          "'name': '@', 'type': 'ZqE'",
          "'name': '@', 'type': 'string'",
          "'name': '@', 'type': 'string', 'out': true, 'length': 'zqSize'",
          "'name': '@', 'type': 'wstring'",
          "'name': '@', 'type': 'string[]', 'encoding': 'windows-1252', 'ref': true",
          "'name': '@', 'type': 'int[]', 'length': 'zqCount'",
          "'name': '@', 'type': 'ulong[]', 'out': true, 'length': 'zqSize'",
          "'name': '@', 'type': 'ZqS'",
          "'name': '@', 'type': 'ZqS', 'ref': true, 'nullable': true",
          "'name': '@', 'type': 'ZqS', 'out': true",
          "'name': '@', 'type': 'ZqS*', 'out': true",
          "'name': '@', 'type': 'ZqS[]', 'ref': true, 'length': 'zqCount'",
          "'name': '@', 'type': 'ZqS*[]', 'length': 'zqCount'",
          "'name': '@', 'type': 'ZqH'",
          "'name': '@', 'type': 'ZqH', 'ref': true, 'nullable': true",
          "'name': '@', 'type': 'ZqH', 'out': true, 'nullable': true",
          "'name': '@', 'type': 'ZqH[]'",
          "'name': '@', 'type': 'ZqC'",
          "'name': '@', 'type': 'ZqC', 'retained': true",
          "'name': '@', 'type': 'ZqC', 'retained': { 'key': ['zqCount'] }",
          "'name': '@', 'type': 'ZqC', 'out': true",
          "'name': '@', 'type': 'IntPtr', 'data': true",
          "'name': '@', 'type': 'ZqC[]', 'ref': true, 'length': 'zqCount'");

  /** The types of a callback's parameters; counts follow. */
  private static final List<String> GIVEN =
      List.of(
          "'name': '@', 'type': 'uint'",
          "'name': '@', 'type': 'bool8', 'ref': true",
          "'name': '@', 'type': 'culong', 'out': true",
          "'name': '@', 'type': 'string'",
          "'name': '@', 'type': 'string', 'out': true, 'length': 'zqSize'",
          "'name': '@', 'type': 'string[]', 'ref': true, 'length': 'zqCount'",
          "'name': '@', 'type': 'ZqE[]', 'length': 'zqCount'",
          "'name': '@', 'type': 'double[]', 'ref': true, 'length': 'zqCount'",
          "'name': '@', 'type': 'ZqS'",
          "'name': '@', 'type': 'ZqS', 'out': true",
          "'name': '@', 'type': 'ZqS*'",
          "'name': '@', 'type': 'ZqS*', 'ref': true",
          "'name': '@', 'type': 'ZqS[]', 'ref': true, 'length': 'zqCount'",
          "'name': '@', 'type': 'ZqH'",
          "'name': '@', 'type': 'ZqH', 'ref': true",
          "'name': '@', 'type': 'ZqC'",
          "'name': '@', 'type': 'ZqC[]', 'ref': true, 'length': 'zqCount'",
          "'name': '@', 'type': 'IntPtr'");

  private static final List<String> FIELDS =
      List.of(
          "'name': '@', 'type': 'int'",
          "'name': '@', 'type': 'uint', 'bits': 3",
          "'name': '@', 'type': 'bool8'",
          "'name': '@', 'type': 'culong'",
          "'name': '@', 'type': 'IntPtr'",
          "'name': '@', 'type': 'string', 'encoding': 'windows-1252'",
          "'name': '@', 'type': 'char[8]'",
          "'name': '@', 'type': 'short[3]'",
          "'name': '@', 'type': 'string[2]'",
          "'name': '@', 'type': 'ZqE'",
          "'name': '@', 'type': 'ZqS'",
          "'name': '@', 'type': 'ZqS*'",
          "'name': '@', 'type': 'ZqS[2]'",
          "'name': '@', 'type': 'ZqH'",
          "'name': '@', 'type': 'ZqH[2]'",
          "'name': '@', 'type': 'ZqC'",
          "'name': '@', 'type': 'ZqC[2]'");

  /** The results and other keys of functions. */
  private static final List<String> FUNCTIONS =
      List.of(
          "'returns': 'void'",
          "'returns': 'uint', 'async': true",
          "'returns': 'ZqS', 'waitsForCallbacks': true",
          "'returns': { 'type': 'string', 'free': 'zqFree' }, 'async': true",
          "'returns': 'int', 'error': { 'when': '!=0', 'code': 'result' }, 'optional': true",
          "'returns': { 'type': 'int[]', 'length': 'zqSize', 'free': 'zqFree' }, 'async': true",
          "'returns': 'ZqH', 'error': 'null', 'lastError': true",
          "'returns': { 'type': 'ZqS*', 'free': 'zqFree' }",
          "'returns': { 'type': 'ZqS[]', 'length': 2 }",
          "'returns': 'ZqC', 'platforms': [ 'linux' ]",
          "'returns': 'size_t', 'variadic': true, 'async': true",
          "'returns': 'IntPtr', 'callingConvention': 'stdcall'");

  private static final List<String> RETURNED =
      List.of(
          "'returns': 'void'",
          "'returns': 'ulong'",
          "'returns': 'ZqS'",
          "'returns': 'ZqS*'",
          "'returns': 'string'",
          "'returns': 'ZqH'",
          "'returns': 'ZqC'",
          "'returns': { 'type': 'ZqE[]', 'length': 'zqCount' }");

  private static final List<String> VARIABLES =
      List.of(
          "'type': 'int'",
          "'type': 'string', 'readOnly': true",
          "'type': 'ZqC'",
          "'type': 'IntPtr'",
          "'type': 'culong'");

  private static final List<String> CONSTANTS =
      List.of(
          "'type': 'int', 'value': 1",
          "'type': 'ulong', 'value': 2",
          "'type': 'double', 'value': 1.5",
          "'type': 'bool', 'value': true",
          "'type': 'string', 'value': 'x'");

  /** The mapping's text. */
  String text() {
    return """
        {
          'name': '%s',
          'library': { 'linux': 'libtest.so', 'windows': 'test.dll' },
          'exports': {
            'zqFree': { 'parameters': [ { 'name': 'zqP', 'type': 'IntPtr' } ] },
            'zqClose': { 'parameters': [ { 'name': 'zqP', 'type': 'ZqH' } ] },
            %s
          },
          'structs': { 'ZqS': { 'fields': [ { 'name': 'zqX', 'type': 'string' } ] }, %s },
          'unions': { %s },
          'enums': { 'ZqE': { 'values': { 'ZQ_ONE': 1 } }, %s },
          'handles': { 'ZqH': { 'close': 'zqClose' }, %s },
          'callbacks': { 'ZqC': { 'returns': 'int' }, %s },
          'constants': { %s },
          'globals': { %s }
        }
        """
        .formatted(
            library,
            String.join(",\n", exports()),
            all(1, this::struct),
            all(2, this::union),
            all(3, this::enumeration),
            all(4, (name, i) -> "'%s': { 'close': 'zqClose%s' }".formatted(name, name)),
            all(5, this::callback),
            all(6, (name, i) -> "'%s': { %s }".formatted(name, pick(CONSTANTS, i))),
            all(7, (name, i) -> "'%s': { %s }".formatted(name, pick(VARIABLES, i))))
        .replace('\'', '"');
  }

  private interface Role {
    String of(String name, int index);
  }

  /** The declarations of the names that have this role in this round. */
  private String all(int role, Role what) {
    return IntStream.range(0, names.size())
        .filter(i -> (i + round) % ROUNDS == role)
        .filter(i -> !names.get(i).startsWith("$"))
        .filter(i -> role != 4 || !Type.isBuiltIn(names.get(i)))
        .mapToObj(i -> what.of(names.get(i), i / ROUNDS))
        .collect(Collectors.joining(",\n"));
  }

  private List<String> exports() {
    List<String> exports = new ArrayList<>();
    exports.add(all(0, (name, i) -> function(name, i, List.of())));
    exports.add(
        all(
            4,
            (name, i) ->
                "'zqClose%1$s': { 'parameters': [ { 'name': 'zqP', 'type': '%1$s' } ] }"
                    .formatted(name)));
    List<String> share = share();
    for (int i = 0; i < share.size(); i += 8) {
      List<String> some = share.subList(i, Math.min(i + 8, share.size()));
      exports.add(function("zqF" + i, i, typed(PARAMETERS, some, i)));
    }
    for (int i = 0; i < 4; i++) {
      exports.add(function("zqG" + i, i + round * 4, beside(PARAMETERS)));
    }
    exports.removeIf(String::isEmpty);
    return exports;
  }

  private String function(String name, int index, List<String> parameters) {
    List<String> all = new ArrayList<>(parameters);
    all.add("{ 'name': 'zqCount', 'type': 'int' }");
    all.add("{ 'name': 'zqSize', 'type': 'size_t', 'ref': true }");
    if (parameters.isEmpty()) {
      all.add("{ 'name': 'zqA', 'type': 'int[]', 'length': 'zqCount' }");
      all.add("{ 'name': 'zqC', 'type': 'ZqC' }");
      all.add("{ 'name': 'zqO', 'type': 'ZqS', 'out': true }");
    }
    return "'%s': { %s, 'parameters': [ %s ] }"
        .formatted(name, pick(FUNCTIONS, index), String.join(", ", all));
  }

  private String struct(String name, int index) {
    return "'%s': { 'fields': [ %s ] }".formatted(name, members(FIELDS, index));
  }

  private String union(String name, int index) {
    return "'%s': { 'fields': [ %s ] }"
        .formatted(name, members(FIELDS.subList(2, FIELDS.size()), index + 1));
  }

  private String enumeration(String name, int index) {
    String values =
        share().stream()
            .skip(index * 2L % share().size())
            .limit(2)
            .filter(value -> !value.startsWith("$"))
            .map(value -> "'%s': 1, ".formatted(value))
            .collect(Collectors.joining("", "", "'zqV': 2"));
    return "'%s': { 'flags': %s, 'values': { %s } }".formatted(name, index % 2 == 0, values);
  }

  private String callback(String name, int index) {
    return """
        '%s': {
          %s,
          'parameters': [
            %s,
            { 'name': 'zqCount', 'type': 'int' },
            { 'name': 'zqSize', 'type': 'size_t', 'ref': true, 'nullable': false }
          ]
        }"""
        .formatted(name, pick(RETURNED, index + round), members(GIVEN, index));
  }

  /**
   * The members of a declaration: one name or, in the first few of a kind, this round's share of
   * all names.
   */
  private String members(List<String> types, int index) {
    List<String> share = share();
    int one = index % share.size();
    return String.join(
        ", ", index < 2 ? beside(types) : typed(types, share.subList(one, one + 1), index));
  }

  /** The share of names that are members in this round. */
  private List<String> share() {
    int size = (names.size() + ROUNDS - 1) / ROUNDS;
    return names.subList(
        Math.min(round * size, names.size() - 1), Math.min((round + 1) * size, names.size()));
  }

  private List<String> typed(List<String> types, List<String> some, int index) {
    return IntStream.range(0, some.size())
        .mapToObj(i -> "{ " + pick(types, i + index + round).replace("@", some.get(i)) + " }")
        .toList();
  }

  /** Members with the names and the simplest type, next to members of all types. */
  private List<String> beside(List<String> types) {
    return Stream.concat(
            share().stream().map(name -> "{ " + types.get(0).replace("@", name) + " }"),
            IntStream.range(0, types.size())
                .mapToObj(i -> "{ " + types.get(i).replace("@", "zqP" + i) + " }"))
        .toList();
  }

  private static String pick(List<String> list, int index) {
    return list.get(index % list.size());
  }
}
