package io.ekkogen;

import static io.ekkogen.MarkedMapping.check;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Diagnostics about structures and unions that are invalid, or not supported on every platform. */
@Tag("jdk-independent")
class StructProblemsTest {

  @Test
  void structuresThatContainThemselvesAreReportedWithTheCycleAndOnlyOnce() {
    checkTypes(
        """
        "structs": {
          "Node": { "fields": [ { "name": "next", "type": »"Node" } ] },
          "A": { "fields": [ { "name": "b", "type": "B[2]" } ] },
          "B": { "fields": [ { "name": "a", "type": »"A" } ] }
        },
        "unions": { "U": { "fields": [ { "name": "u", "type": »"U[3]" } ] } }
        """,
        "EKKO1203 | structure \"Node\" contains itself: Node → Node | declare \"next\" as \"Node*\"",
        "EKKO1203 | structure \"A\" contains itself: A → B → A | declare \"a\" as \"A*\"",
        "EKKO1203 | union \"U\" contains itself: U → U | declare \"u\" as \"U*\"");
  }

  @Test
  void pointersEndACycle() {
    checkTypes(
        """
        "structs": {
          "Node": {
            "fields": [
              { "name": "next", "type": "Node*" },
              { "name": "sides", "type": "Node*[2]" },
              { "name": "other", "type": "Node", "ref": true }
            ]
          }
        }
        """);
  }

  @Test
  void aStructureWithoutFieldsIsReportedWhereItIsDeclaredAndNotWhereItIsUsed() {
    checkTypes(
        """
        "exports": { "f": { "returns": "Empty" } },
        "structs": { »"Empty": { "fields": [] } },
        "unions": { »"Bits": { "fields": [ { "type": "int", "bits": 3 } ] } }
        """,
        "EKKO1204 | structure \"Empty\" has no fields | ",
        "EKKO1204 | union \"Bits\" has no fields that have a name | ");
  }

  @Test
  void typesThatNoFieldCanHaveAreReported() {
    checkTypes(
        """
        "structs": {
          "S": {
            "fields": [
              { "name": "a", "type": »"void" },
              { "name": "b", "type": »"double[]" },
              { "name": "c", "type": »"int[0]" },
              { "name": "d", "type": »"int[4294967296]" },
              { "name": "e", "type": »"int[x]" },
              { "name": "f", "type": »"float[4][4]" },
              { "name": "g", "type": »"float", "bits": 3 },
              { "name": "h", "type": »"char", "bits": 3 },
              { "name": "i", "type": »"S*", "bits": 3 },
              { "name": "j", "type": »"double*", "ref": true }
            ]
          }
        }
        """,
        "EKKO1202 | a field cannot be \"void\" | ",
        "EKKO1202 | a field cannot be \"double[]\", an array without a size | ",
        "EKKO1202 | \"0\" is not a valid length of an array in a structure | ",
        "EKKO1202 | \"4294967296\" is not a valid length of an array in a structure | ",
        "EKKO1202 | \"x\" is not a valid length of an array in a structure | ",
        "EKKO1202 | a field cannot be \"float[4][4]\", an array of arrays | ",
        "EKKO1202 | a bit-field cannot be \"float\" | ",
        "EKKO1202 | a bit-field cannot be \"char\" | ",
        "EKKO1202 | a bit-field cannot be \"S*\" | ",
        "EKKO1202 | there are no pointers to \"double*\" | ");
  }

  @Test
  void arraysWithoutASizeAreReportedWhereverTheirElementIsDeclared() {
    checkTypes(
        """
        "exports": { "f": { "parameters": [ { "name": "s", "type": "S*" } ] } },
        "structs": {
          "S": {
            "fields": [
              { "name": "a", "type": »"S[]" },
              { "name": "b", "type": »"Later[]" },
              { "name": "c", "type": »"U[]" },
              { "name": "d", "type": »"S*[]" },
              { "name": "e", "type": »"string[]" },
              { "name": "f", "type": »"Missing[]" },
              { "name": "g", "type": »"Visit[]" },
              { "name": "h", "type": »"Color[]" }
            ]
          },
          "Outer": { "fields": [ { "name": "s", "type": "S" } ] },
          "Later": { "fields": [ { "name": "x", "type": "int" } ] }
        },
        "unions": { "U": { "fields": [ { "name": "x", "type": "int" } ] } },
        "callbacks": { "Visit": {} },
        "enums": { "Color": { "values": { "RED": 1 } } }
        """,
        "EKKO1202 | a field cannot be \"S[]\", an array without a size | ",
        "EKKO1202 | a field cannot be \"Later[]\", an array without a size | ",
        "EKKO1202 | a field cannot be \"U[]\", an array without a size | ",
        "EKKO1202 | a field cannot be \"S*[]\", an array without a size | ",
        "EKKO1202 | a field cannot be \"string[]\", an array without a size | ",
        "EKKO1201 | unknown type \"Missing\" | ",
        "EKKO1202 | a field cannot be \"Visit[]\", an array without a size | ",
        "EKKO1202 | a field cannot be \"Color[]\", an array without a size | ");
  }

  @Test
  void everyProblemOfAStructureIsReportedInOneRun() {
    checkTypes(
        """
        "structs": {
          "S": {
            "fields": [
              { "name": "a", "type": "int", "bits": »33 },
              { "name": "b", "type": »"flaot" },
              { "name": "c", "type": "byte", "bits": »9 }
            ]
          }
        }
        """,
        "EKKO1111 | 33 bits of \"int\", which has 32 | ",
        "EKKO1201 | unknown type \"flaot\" | did you mean \"float\"?",
        "EKKO1111 | 9 bits of \"byte\", which has 8 | ");
  }

  @Test
  void aSizeThatDoesNotHoldTheFieldsIsReported() {
    checkTypes(
        """
        "structs": {
          "Small": {
            "layout": "Explicit", "size": »8, "fields": [ { "name": "a", "type": "int", "offset": 8 } ]
          },
          "Right": {
            "layout": "Explicit", "size": 12, "fields": [ { "name": "a", "type": "int", "offset": 8 } ]
          }
        }
        """,
        "EKKO1111 | structure \"Small\" has fields up to byte 12 | ");
  }

  @Test
  void textOfHalfACharacterIsReported() {
    checkTypes(
        """
        "structs": {
          "S": {
            "fields": [
              { "name": "a", "type": »"char[5]", "encoding": "utf-16" },
              { "name": "b", "type": »"char[6]", "encoding": "utf-32" },
              { "name": "c", "type": "char[5]", "encoding": "latin1" },
              { "name": "d", "type": "char[8]", "encoding": "utf-32" }
            ]
          }
        }
        """,
        "EKKO1202 | \"char[5]\" is not a whole number of char16_t, each of which takes 2 bytes in utf-16 | ",
        "EKKO1202 | \"char[6]\" is not a whole number of char32_t, each of which takes 4 bytes in utf-32 | ");
  }

  @Test
  void aBitFieldThatIsWiderThanItsTypeOnSomePlatformIsReported() {
    checkTypes(
        """
        "structs": {
          "S": {
            "fields": [
              { "name": "a", "type": "byte", "bits": »9 },
              { "name": "b", "type": "culong", "bits": »33 },
              { "name": "c", "type": "bool8", "bits": »2 }
            ]
          }
        }
        """,
        "EKKO1111 | 9 bits of \"byte\", which has 8 | ",
        "EKKO1111 | 33 bits of \"culong\", which has 32 on linux/x86 | ",
        "EKKO1111 | 2 bits of \"bool8\", which has 1 | ");
  }

  @Test
  void typesWithoutASizeInJavaAreReported() {
    checkTypes(
        """
        "structs": {
          »"A": { "fields": [ { "name": "a", "type": "int[1073741824]" } ] },
          »"B": {
            "fields": [
              { "name": "a", "type": "byte[2147483647]" }, { "name": "b", "type": "byte" }
            ]
          },
          »"C": {
            "layout": "Explicit",
            "fields": [ { "name": "a", "type": "int", "offset": 2147483645 } ]
          }
        }
        """,
        "EKKO1210 | structure \"A\" has over 2147483647 bytes | ",
        "EKKO1210 | structure \"B\" has over 2147483647 bytes | ",
        "EKKO1210 | structure \"C\" has over 2147483647 bytes | ");
  }

  @Test
  void layoutsThatDifferBetweenWindowsCompilersAreReportedForWindowsLibraries() {
    String types =
        """
        "structs": {
          "Wide": { "align": 16, "fields": [ { "name": "a", "type": "int" } ] },
          "Packed": { "pack": 2, "fields": [ { "name": %1$s"a", "type": "Wide" } ] }
        },
        "unions": {
          "U": {
            "fields": [
              { "name": %1$s"a", "type": "int", "bits": 3 }, { "name": "b", "type": "byte" }
            ]
          },
          "Outweighed": {
            "fields": [ { "name": "a", "type": "int", "bits": 3 }, { "name": "b", "type": "int" } ]
          }
        }
        """;
    check("{ \"library\": { \"linux\": \"a.so\" }, %s }".formatted(types.formatted("")));
    check(
        "{ \"library\": { \"windows\": { \"x64\": \"a.dll\" } }, %s }"
            .formatted(types.formatted("»")),
        "EKKO1211 | Microsoft's compiler and gcc disagree on windows/x64 about \"pack\": 2 and a"
            + " field whose type has an \"align\" | ",
        "EKKO1211 | Microsoft's compiler and gcc align a bit-field in a union differently on"
            + " windows/x64 | ");
  }

  @Test
  void structuresThatCannotBePassedByValueAreReportedWithPlatformAndReason() {
    String types =
        """
        "exports": {
          "wide": { "returns": %1$s"Wide", "parameters": [ { "name": "a", "type": %1$s"Wide" } ] },
          "byPointer": {
            "returns": "Wide*",
            "parameters": [
              { "name": "a", "type": "Wide*" },
              { "name": "b", "type": "Wide", "ref": true },
              { "name": "c", "type": "Wide", "out": true },
              { "name": "d", "type": "Wide[]" }
            ]
          },
          "one": { "returns": %2$s"One", "parameters": [ { "name": "a", "type": "One" } ] },
          "elsewhere": { "returns": "One", "platforms": [ "linux" ] }
        },
        "structs": {
          "Wide": { "align": 32, "fields": [ { "name": "a", "type": "int" } ] },
          "One": { "fields": [ { "name": "a", "type": "float" } ] }
        }
        """;
    check(
        "{ \"library\": { \"linux\": { \"x64\": \"a.so\" } }, %s }"
            .formatted(types.formatted("»", "")),
        "EKKO1212 | \"Wide\" cannot be returned by value on linux/x64: it is aligned to 32 bytes,"
            + " and the stack to 16 | ",
        "EKKO1212 | \"Wide\" cannot be passed by value on linux/x64: it is aligned to 32 bytes,"
            + " and the stack to 16 | ");
    check(
        "{ \"library\": { \"windows\": { \"x86\": \"a.dll\" } }, %s }"
            .formatted(types.formatted("»", "»")),
        "EKKO1212 | \"Wide\" cannot be returned by value on windows/x86: it is aligned to 32 bytes,"
            + " and the stack to 16 | ",
        "EKKO1212 | \"Wide\" cannot be passed by value on windows/x86: it is aligned to 32 bytes,"
            + " and the stack to 16 | ",
        "EKKO1212 | \"One\" cannot be returned by value on windows/x86: gcc returns a structure of"
            + " one float or double in a register of the x87, and Microsoft's compiler does not | ");
  }

  @Test
  void lengthsOfFieldsNameOtherFields() {
    checkTypes(
        """
        "structs": {
          "A": {
            "fields": [
              { "name": "a", "type": "int[]", "length": "n" },
              { "name": "b", "type": "wstring", "length": »"n" },
              { "name": "c", "type": "A*[]", "length": »"c" },
              { "name": "d", "type": "int[]", "length": »"bits" },
              { "name": "e", "type": "int[]", "length": »"coumt" },
              { "name": "f", "type": "int[]", "length": "n + »bits" },
              { "name": "g", "type": "IntPtr", "length": »4 },
              { "name": "h", "type": "string[]", "length": 4 },
              { "name": "n", "type": "size_t" },
              { "name": "count", "type": "byte" },
              { "name": "bits", "type": "int", "bits": 4 }
            ]
          }
        },
        "unions": {
          "B": { "fields": [ { "name": "a", "type": "int[]", "length": »"n" }, { "name": "n", "type": "int" } ] }
        }""",
        "EKKO1260 | \"n\" is the length of \"a\" already | ",
        "EKKO1260 | \"c\" cannot carry a length | ",
        "EKKO1260 | \"bits\" cannot carry a length | ",
        "EKKO1208 | there is no field \"coumt\" | did you mean \"count\"?",
        "EKKO1260 | \"bits\" cannot carry a length | ",
        "EKKO1209 | \"length\" on a field of the type \"IntPtr\" | ",
        "EKKO1260 | a field with a length shares its bytes with others | ");
  }

  @Test
  void nestingHasAnEnd() {
    String structs =
        IntStream.range(0, 67)
            .mapToObj(
                i ->
                    "\"S%d\": { \"fields\": [ { \"name\": \"a\", \"type\": %s\"%s\" } ] }"
                        .formatted(i, i == 64 ? "»" : "", i == 66 ? "int" : "S" + (i + 1)))
            .collect(Collectors.joining(",\n"));
    checkTypes(
        "\"structs\": { %s }".formatted(structs),
        "EKKO1207 | structures are nested more than 64 deep | ");
  }

  @Test
  void structuresTooLongToWriteDownAreReported() {
    String fields =
        IntStream.range(0, 1500)
            .mapToObj(i -> "{ \"name\": \"f%d\", \"type\": \"%s\" }".formatted(i, "%s"))
            .collect(Collectors.joining(","));
    checkTypes(
        """
        "structs": {
          "A": { "fields": [ %s ] },
          "B": { "fields": [ { "name": "a", "type": "A" }, { "name": "b", "type": "A" } ] },
          »"C": { "fields": [ %s ] },
          "D": { "fields": [ %s ] }
        }
        """
            .formatted(
                fields.replace("%s", "int"), fields.replace("%s", "B"), fields.replace("%s", "C")),
        "EKKO1207 | structure \"C\" is too large for Java | ");
    String parameters =
        IntStream.range(0, 50)
            .mapToObj("{ \"name\": \"p%d\", \"type\": \"A\" }"::formatted)
            .collect(Collectors.joining(","));
    checkTypes(
        """
        "exports": { »"f": { "parameters": [ %s ] } },
        "structs": { "A": { "fields": [ %s ] } }
        """
            .formatted(parameters, fields.replace("%s", "int")),
        "EKKO1207 | \"f\" takes more by value than Java can hold | ");
  }

  private static void checkTypes(String types, String... expected) {
    check("{ \"library\": { \"linux\": \"libtest.so\" },\n" + types + "}", expected);
  }
}
