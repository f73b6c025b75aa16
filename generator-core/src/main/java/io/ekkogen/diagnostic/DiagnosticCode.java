package io.ekkogen.diagnostic;

import java.util.Optional;
import java.util.stream.Stream;

/** The rules that a mapping can break, each with a stable code and an entry in the docs. */
public enum DiagnosticCode {
  INVALID_ENCODING("EKKO1001", Severity.ERROR, "invalid UTF-8"),
  EMPTY_FILE("EKKO1002", Severity.ERROR, "empty file"),
  SYNTAX("EKKO1003", Severity.ERROR, "invalid JSON"),
  NESTED_TOO_DEEP("EKKO1004", Severity.ERROR, "nesting too deep"),
  DUPLICATE_KEY("EKKO1005", Severity.ERROR, "duplicate key"),
  KEY_CASE("EKKO1006", Severity.NOTE, "key in another letter case"),
  WRONG_KIND("EKKO1101", Severity.ERROR, "JSON value of the wrong type"),
  UNKNOWN_KEY("EKKO1102", Severity.ERROR, "unknown key"),
  MISSING_KEY("EKKO1103", Severity.ERROR, "missing key"),
  UNKNOWN_PLATFORM("EKKO1104", Severity.ERROR, "unknown operating system or architecture"),
  BAD_ARTIFACT("EKKO1105", Severity.ERROR, "invalid file or hash of an artifact"),
  BAD_LIBRARY_NAME("EKKO1106", Severity.ERROR, "invalid library name"),
  BAD_IDENTIFIER("EKKO1107", Severity.ERROR, "invalid identifier"),
  BAD_PACKAGE("EKKO1108", Severity.ERROR, "invalid Java package or type name"),
  BAD_SYMBOL("EKKO1109", Severity.ERROR, "invalid symbol name"),
  UNKNOWN_CONVENTION("EKKO1110", Severity.ERROR, "unknown calling convention"),
  BAD_LAYOUT("EKKO1111", Severity.ERROR, "invalid structure layout"),
  BAD_ENCODING("EKKO1112", Severity.ERROR, "unknown encoding"),
  BAD_CONDITION("EKKO1113", Severity.ERROR, "invalid error condition"),
  BAD_VALUE("EKKO1114", Severity.ERROR, "value does not fit its type"),
  BAD_EXCEPTIONS("EKKO1120", Severity.ERROR, "unknown exception policy"),
  UNKNOWN_TYPE("EKKO1201", Severity.ERROR, "unknown type"),
  TYPE_NOT_ALLOWED("EKKO1202", Severity.ERROR, "type not allowed here"),
  RECURSIVE_STRUCT("EKKO1203", Severity.ERROR, "structure contains itself by value"),
  EMPTY_STRUCT("EKKO1204", Severity.ERROR, "structure has no fields"),
  REF_AND_OUT("EKKO1205", Severity.ERROR, "parameter is both ref and out"),
  DUPLICATE_NAME("EKKO1206", Severity.ERROR, "duplicate name"),
  CLASS_FILE_LIMIT("EKKO1207", Severity.ERROR, "too large for a Java class"),
  UNKNOWN_NAME("EKKO1208", Severity.ERROR, "undeclared name"),
  KEY_NOT_ALLOWED("EKKO1209", Severity.ERROR, "key not allowed here"),
  STRUCT_TOO_LARGE("EKKO1210", Severity.ERROR, "structure too large"),
  COMPILERS_DISAGREE("EKKO1211", Severity.ERROR, "compilers disagree on a structure layout"),
  NOT_BY_VALUE("EKKO1212", Severity.ERROR, "structure cannot be passed by value"),
  CHAR_POINTER("EKKO1213", Severity.NOTE, "pointer to a single character"),
  MEMBER_HIDDEN("EKKO1214", Severity.NOTE, "name hides a member of the module"),
  IN_AND_WRITTEN("EKKO1226", Severity.ERROR, "parameter is in, and ref or out"),
  IN_NOT_ALLOWED("EKKO1227", Severity.ERROR, "in not allowed here"),
  IN_ANYWAY("EKKO1228", Severity.NOTE, "in has no effect"),
  OUTPUTS_NOT_RETURNED("EKKO1231", Severity.NOTE, "no overloads that return out parameters"),
  CONDITION_DOES_NOT_FIT("EKKO1233", Severity.ERROR, "error condition does not fit the result"),
  NOT_ABOUT_ERRORS("EKKO1234", Severity.ERROR, "export cannot test or describe an error"),
  ERROR_PARAMETER("EKKO1235", Severity.ERROR, "parameter cannot hold an error"),
  NOT_A_PASSED_HANDLE("EKKO1240", Severity.ERROR, "not a handle that is passed in"),
  CONSUMED_WITHOUT_ERROR("EKKO1241", Severity.ERROR, "consumed on success, without an error"),
  BAD_RELEASE("EKKO1242", Severity.ERROR, "cannot be released"),
  DATA_NOT_ALLOWED("EKKO1250", Severity.ERROR, "data not allowed here"),
  BAD_RETENTION("EKKO1251", Severity.ERROR, "nothing ends the life of a callback"),
  BAD_DESTROY_NOTIFY("EKKO1252", Severity.ERROR, "invalid destroy notify"),
  BAD_RETENTION_KEY("EKKO1253", Severity.ERROR, "key cannot tell callbacks apart"),
  BAD_LENGTH("EKKO1258", Severity.ERROR, "invalid length"),
  LENGTH_CALL("EKKO1259", Severity.ERROR, "call in a length not allowed"),
  FIELD_LENGTH("EKKO1260", Severity.ERROR, "invalid length of a field"),
  ELEMENTS_NOT_RELEASED("EKKO1261", Severity.ERROR, "elements that cannot be released"),
  NAME_ADJUSTED("EKKO1301", Severity.NOTE, "name adjusted for Java or JavaScript"),
  ABSOLUTE_ARTIFACT("EKKO1302", Severity.NOTE, "absolute path of an artifact"),
  C_LONG("EKKO1303", Severity.NOTE, "long has 64 bits on every platform"),
  C_BOOL("EKKO1304", Severity.NOTE, "bool has 4 bytes"),
  TOO_MANY_METHODS("EKKO1305", Severity.NOTE, "interface too large for plain JNA"),
  STRUCTURE_ERROR("EKKO1306", Severity.NOTE, "error code not captured on every system"),
  BAD_SETTING("EKKO1401", Severity.ERROR, "invalid setting of a project");

  private final String id;
  private final Severity severity;
  private final String title;

  DiagnosticCode(String id, Severity severity, String title) {
    this.id = id;
    this.severity = severity;
    this.title = title;
  }

  /** The rule with this code, in any letter case. */
  public static Optional<DiagnosticCode> ofId(String id) {
    return Stream.of(values()).filter(it -> it.id.equalsIgnoreCase(id)).findFirst();
  }

  /** The kind of note with this code, in any letter case. */
  public static Optional<DiagnosticCode> ofNote(String id) {
    return ofId(id).filter(it -> it.severity == Severity.NOTE);
  }

  /** The stable code, such as {@code EKKO1201}. */
  public String id() {
    return id;
  }

  /** The severity of diagnostics with this code. */
  public Severity severity() {
    return severity;
  }

  /** The rule in a few words. */
  public String title() {
    return title;
  }
}
