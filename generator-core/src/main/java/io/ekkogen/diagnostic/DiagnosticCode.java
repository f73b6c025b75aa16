package io.ekkogen.diagnostic;

/** The rules that a mapping can break, each with a stable code and an entry in the docs. */
public enum DiagnosticCode {
  INVALID_ENCODING("EKKO1001", Severity.ERROR, "the file is not UTF-8"),
  EMPTY_FILE("EKKO1002", Severity.ERROR, "the file is empty"),
  SYNTAX("EKKO1003", Severity.ERROR, "the file is not JSON"),
  NESTED_TOO_DEEP("EKKO1004", Severity.ERROR, "values are nested too deeply"),
  DUPLICATE_KEY("EKKO1005", Severity.ERROR, "a key occurs twice"),
  KEY_CASE("EKKO1006", Severity.NOTE, "a key is in another letter case"),
  WRONG_KIND("EKKO1101", Severity.ERROR, "a value is of the wrong kind"),
  UNKNOWN_KEY("EKKO1102", Severity.ERROR, "a key is not part of the format"),
  MISSING_KEY("EKKO1103", Severity.ERROR, "a required key is missing"),
  UNKNOWN_PLATFORM("EKKO1104", Severity.ERROR, "an operating system or architecture is unknown"),
  BAD_ARTIFACT("EKKO1105", Severity.ERROR, "an artifact's file or hash is malformed"),
  BAD_LIBRARY_NAME("EKKO1106", Severity.ERROR, "the library's name is malformed"),
  BAD_IDENTIFIER("EKKO1107", Severity.ERROR, "a name is not a valid identifier"),
  BAD_PACKAGE("EKKO1108", Severity.ERROR, "the Java package or type name is malformed"),
  BAD_SYMBOL("EKKO1109", Severity.ERROR, "an entry point is not a valid symbol name"),
  UNKNOWN_CONVENTION("EKKO1110", Severity.ERROR, "a calling convention is unknown"),
  BAD_LAYOUT("EKKO1111", Severity.ERROR, "a structure's layout is malformed"),
  BAD_ENCODING("EKKO1112", Severity.ERROR, "an encoding is unknown"),
  BAD_CONDITION("EKKO1113", Severity.ERROR, "the condition of an error is malformed"),
  BAD_VALUE("EKKO1114", Severity.ERROR, "a value does not fit its type"),
  BAD_EXCEPTIONS("EKKO1120", Severity.ERROR, "unknown exception policy of a callback"),
  UNKNOWN_TYPE("EKKO1201", Severity.ERROR, "a type is unknown"),
  TYPE_NOT_ALLOWED("EKKO1202", Severity.ERROR, "a type is not allowed here"),
  RECURSIVE_STRUCT("EKKO1203", Severity.ERROR, "a structure contains itself by value"),
  EMPTY_STRUCT("EKKO1204", Severity.ERROR, "a structure has no fields"),
  REF_AND_OUT("EKKO1205", Severity.ERROR, "a parameter is both ref and out"),
  DUPLICATE_NAME("EKKO1206", Severity.ERROR, "a name is taken"),
  CLASS_FILE_LIMIT("EKKO1207", Severity.ERROR, "more than a Java class can hold"),
  UNKNOWN_NAME("EKKO1208", Severity.ERROR, "a name refers to nothing"),
  KEY_NOT_ALLOWED("EKKO1209", Severity.ERROR, "a key is not allowed here"),
  STRUCT_TOO_LARGE("EKKO1210", Severity.ERROR, "a structure is too large"),
  COMPILERS_DISAGREE(
      "EKKO1211", Severity.ERROR, "compilers for a platform lay a structure out differently"),
  NOT_BY_VALUE("EKKO1212", Severity.ERROR, "a structure cannot be passed by value on a platform"),
  CHAR_POINTER("EKKO1213", Severity.NOTE, "a pointer to a single character is not a string"),
  MEMBER_HIDDEN("EKKO1214", Severity.NOTE, "a name hides a member of the module"),
  NAME_ADJUSTED("EKKO1301", Severity.NOTE, "a name was adjusted for Java or JavaScript"),
  ABSOLUTE_ARTIFACT("EKKO1302", Severity.NOTE, "an artifact is named by an absolute path"),
  C_LONG("EKKO1303", Severity.NOTE, "long is 64 bits everywhere"),
  C_BOOL("EKKO1304", Severity.NOTE, "bool is the 4-byte BOOL"),
  TOO_MANY_METHODS("EKKO1305", Severity.NOTE, "only load() serves an interface this large"),
  FOREIGN_ONLY("EKKO1306", Severity.NOTE, "only java.lang.foreign captures this error code");

  private final String id;
  private final Severity severity;
  private final String title;

  DiagnosticCode(String id, Severity severity, String title) {
    this.id = id;
    this.severity = severity;
    this.title = title;
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
