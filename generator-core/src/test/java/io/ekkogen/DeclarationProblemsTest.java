package io.ekkogen;

import static io.ekkogen.MarkedMapping.check;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Diagnostics about enums, constants, handles and globals. */
@Tag("jdk-independent")
class DeclarationProblemsTest {

  private static void checkMembers(String members, String... problems) {
    check("{ \"library\": { \"windows\": \"test.dll\" },\n" + members + "\n}", problems);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "256",
        "-1",
        "1.0",
        "1e2",
        "0.5",
        "-0.0",
        "1e999999999",
        "\"\"",
        "\"0x\"",
        "\"12\"",
        "\"0x100\"",
        "\"-0x1\"",
        "\"0X1\"",
        "\"0x 1\"",
        "\"0x1\\u0000\"",
        "\"1\\n\"",
        "\"red\"",
        "\"0x00000000000000001\"",
        "99999999999999999999999999999999999999999999999999"
      })
  void valuesOfAnEnumFitItsType(String value) {
    String shown = value.replaceAll("^\"|\"$", "");
    checkMembers(
        "\"enums\": { \"E\": { \"type\": \"byte\", \"values\": { \"A\": »%s } } }".formatted(value),
        "EKKO1114 | \"%s\" is not a value of the type \"byte\" | ".formatted(shown));
  }

  @Test
  void theEdgesOfEveryTypeAreValues() {
    checkMembers(
        """
        "enums": {
          "A": { "type": "sbyte", "values": { "LEAST": -128, "MOST": 127, "HEX": "0x7F" } },
          "B": { "type": "uint16", "values": { "LEAST": 0, "MOST": 65535, "HEX": "0xffff" } },
          "C": { "values": { "LEAST": -2147483648, "MOST": 2147483647, "ZERO": -0 } },
          "D": { "type": "ulong", "values": { "MOST": 18446744073709551615,
                                              "HEX": "0xFFFFFFFFFFFFFFFF" } },
          "E": { "type": "long", "values": { "LEAST": -9223372036854775808 } }
        },
        "constants": {
          "F": { "type": "float", "value": 3.4028234663852886e38 },
          "G": { "type": "double", "value": -1.7976931348623157e308 },
          "H": { "type": "byte", "value": "0xFF" },
          "I": { "type": "bool8", "value": false },
          "J": { "type": "string", "value": "a\\u0000\\"\\ud83d\\ude00" }
        }""");
  }

  @Test
  void enumsAreIntegersOfFixedWidth() {
    checkMembers(
        """
        "enums": {
          "A": { "type": »"float", "values": { "X": 1 } },
          "B": { "type": »"clong", "values": { "X": 1 } },
          "C": { "type": »"bool", "values": { "X": 1 } },
          "D": { "type": »"A", "values": { "X": 1 } },
          "G": { "type": »"int[]", "values": { "X": 1 } }
        }""",
        "EKKO1202 | an enum cannot be \"float\" | ",
        "EKKO1202 | an enum cannot be \"clong\" | ",
        "EKKO1202 | an enum cannot be \"bool\" | ",
        "EKKO1202 | an enum cannot be \"A\" | ",
        "EKKO1202 | an enum cannot be \"int[]\" | ");
  }

  @Test
  void constantsAreWrittenAsTheirTypeIs() {
    checkMembers(
        """
        "constants": {
          "AA": { "type": "int", "value": »2147483648 },
          "AB": { "type": "int", "value": »"5" },
          "AC": { "type": "uint", "value": »"0x1FFFFFFFF" },
          "AD": { "type": "int", "value": »true },
          "AE": { "type": "bool", "value": »1 },
          "AF": { "type": "bool", "value": »"true" },
          "AG": { "type": "string", "value": »5 },
          "AH": { "type": "double", "value": »"1.5" },
          "AI": { "type": "double", "value": »1e999 },
          "AJ": { "type": "float", "value": »-1e39 },
          "AK": { "type": "int", "value": »"0x" },
          "AL": { "type": "int", "value": »"0xFFFFFFFF" }
        }""",
        "EKKO1114 | \"2147483648\" is not a value of the type \"int\" | ",
        "EKKO1114 | \"5\" is not a value of the type \"int\" | ",
        "EKKO1114 | \"0x1FFFFFFFF\" is not a value of the type \"uint\" | ",
        "EKKO1114 | \"true\" is not a value of the type \"int\" | ",
        "EKKO1114 | \"1\" is not a value of the type \"bool\" | ",
        "EKKO1114 | \"true\" is not a value of the type \"bool\" | ",
        "EKKO1114 | \"5\" is not a value of the type \"string\" | ",
        "EKKO1114 | \"1.5\" is not a value of the type \"double\" | ",
        "EKKO1114 | \"1e999\" is not a value of the type \"double\" | ",
        "EKKO1114 | \"-1e39\" is not a value of the type \"float\" | ",
        "EKKO1114 | \"0x\" is not a value of the type \"int\" | ",
        "EKKO1114 | \"0xFFFFFFFF\" is not a value of the type \"int\" | ");
  }

  @Test
  void constantsAreOfTypesThatAreTheSameEverywhere() {
    checkMembers(
        """
        "constants": {
          "AA": { "type": »"size_t", "value": 1 },
          "AB": { "type": »"clong", "value": 1 },
          "AC": { "type": »"int[]", "value": 1 },
          "AD": { "type": »"IntPtr", "value": 0 },
          "AE": { "type": »"wstring", "value": "x" },
          "AF": { "type": »"Kind", "value": 1 },
          "AG": { "type": »"void", "value": 1 },
          "AH": { "type": »"Knid", "value": 1 }
        },
        "enums": { "Kind": { "values": { "ONE": 1 } } }""",
        "EKKO1202 | a constant cannot be \"size_t\" | ",
        "EKKO1202 | a constant cannot be \"clong\" | ",
        "EKKO1202 | a constant cannot be \"int[]\" | ",
        "EKKO1202 | a constant cannot be \"IntPtr\" | ",
        "EKKO1202 | a constant cannot be \"wstring\" | ",
        "EKKO1202 | a constant cannot be \"Kind\" | ",
        "EKKO1202 | a constant cannot be \"void\" | ",
        "EKKO1201 | unknown type \"Knid\" | did you mean \"Kind\"?");
  }

  @Test
  void aTextThatNoClassFileCanHoldIsRefused() {
    checkMembers(
        "\"constants\": { \"A\": { \"type\": \"string\", \"value\": »\"%s\" } }"
            .formatted("ü".repeat(32_768)),
        "EKKO1207 | the text is longer than a Java constant can be | ");
  }

  @Test
  void closeFunctionsAreExportsThatTakeOnlyTheHandle() {
    checkMembers(
        """
        "exports": {
          "closeA": { "parameters": [ { "name": "h", "type": "A" } ] },
          "closeAny": { "parameters": [ { "name": "h", "type": "IntPtr" } ] },
          "closeTwo": {
            "parameters": [ { "name": "h", "type": "D" }, { "name": "i", "type": "int" } ]
          },
          "closeOut": { "parameters": [ { "name": "h", "type": "E", "out": true } ] },
          "nothing": {}
        },
        "handles": {
          "A": { "close": "closeA" },
          "B": { "close": »"closeA" },
          "C": { "close": »"closeAny" },
          "D": { "close": »"closeTwo" },
          "E": { "close": »"closeOut" },
          "F": { "close": »"nothing" },
          "G": { "close": »"closea" },
          "H": { "close": »"" },
          "I": { "close": »"A" }
        }""",
        "EKKO1202 | \"closeA\" cannot close the handle | ",
        "EKKO1202 | \"closeAny\" cannot close the handle | ",
        "EKKO1202 | \"closeTwo\" cannot close the handle | ",
        "EKKO1202 | \"closeOut\" cannot close the handle | ",
        "EKKO1202 | \"nothing\" cannot close the handle | ",
        "EKKO1208 | there is no export \"closea\" | did you mean \"closeA\"?",
        "EKKO1208 | there is no export \"\" | ",
        "EKKO1208 | there is no export \"A\" | ");
  }

  @Test
  void globalsAreScalarsEnumsAndStrings() {
    checkMembers(
        """
        "structs": { "S": { "fields": [ { "name": "x", "type": "int" } ] } },
        "enums": { "Kind": { "values": { "ONE": 1 } } },
        "globals": {
          "a": { "type": »"S" },
          "b": { "type": »"int[]" },
          "c": { "type": »"void" },
          "d": { "type": "Kind" },
          "e": { "type": "wstring" },
          "f": { "type": "size_t", "entryPoint": { "windows": "_f" } }
        }""",
        "EKKO1202 | a global cannot be \"S\" | ",
        "EKKO1202 | a global cannot be \"int[]\" | ",
        "EKKO1202 | a global cannot be \"void\" | ");
  }

  @Test
  void aNameIsOneTypeAlone() {
    checkMembers(
        """
        "exports": { "end": { "parameters": [ { "name": "h", "type": "A" } ] } },
        "structs": { "A": { "fields": [ { "name": "x", "type": "int" } ] } },
        "enums": { »"A": { "values": { "ONE": 1 } } }""",
        "EKKO1206 | the name \"A\" is taken | the other one is at test.ekko.json:3:14;"
            + " rename one of them");
  }
}
