package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.jna.Pointer;
import io.ekkogen.conformance.sqlite.Database;
import io.ekkogen.conformance.sqlite.Sqlite;
import io.ekkogen.conformance.sqlite.Statement;
import io.ekkogen.runtime.ClosedException;
import io.ekkogen.runtime.NativeException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A database through handles. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "wine has no SQLite")
class SqliteTest {
  private static final Pointer TRANSIENT = Pointer.createConstant(Sqlite.TRANSIENT);

  private final Sqlite sqlite = Sqlite.load();

  private Database open(String path) {
    Database.ByReference database = new Database.ByReference();
    sqlite.open(path, database);
    return database.getValue();
  }

  private Statement prepare(Database database, String sql) {
    Statement.ByReference statement = new Statement.ByReference();
    sqlite.prepare(database, sql, -1, statement, null);
    return statement.getValue();
  }

  @Test
  void rowsAreInsertedAndSelected(@TempDir Path directory) {
    String path = directory.resolve("größe.db").toString();
    try (Database database = open(path)) {
      sqlite.execute(
          database, "create table item (id integer, name text, weight real)", null, null, null);
      try (Statement insert = prepare(database, "insert into item values (?, ?, ?)")) {
        for (int i = 1; i <= 3; i++) {
          sqlite.bindLong(insert, 1, i);
          sqlite.bindText(insert, 2, i == 2 ? null : "Gerät " + i, -1, TRANSIENT);
          sqlite.bindDouble(insert, 3, i / 2.0);
          assertThat(sqlite.step(insert)).isEqualTo(Sqlite.DONE);
          assertThat(sqlite.reset(insert)).isZero();
        }
      }
    }
    try (Database database = open(path);
        Statement select = prepare(database, "select id, name, weight from item order by id")) {
      List<String> rows = new ArrayList<>();
      while (sqlite.step(select) == Sqlite.ROW) {
        rows.add(
            sqlite.columnLong(select, 0)
                + " "
                + sqlite.columnText(select, 1)
                + " "
                + sqlite.columnDouble(select, 2));
      }
      assertThat(rows).containsExactly("1 Gerät 1 0.5", "2 null 1.0", "3 Gerät 3 1.5");
    }
  }

  @Test
  void errorsHaveTheMessageOfSqlite() {
    try (Database database = open(":memory:")) {
      NativeException failure =
          catchThrowableOfType(NativeException.class, () -> prepare(database, "selekt 1"));
      assertThat(failure.code()).isEqualTo(1);
      assertThat(sqlite.message(database)).contains("selekt");
    }
    Database.ByReference database = new Database.ByReference();
    assertThatThrownBy(() -> sqlite.open("/no/such/directory/file.db", database))
        .isInstanceOf(NativeException.class)
        .hasMessageContaining("result 14");
    assertThat(database.getValue()).as("closed with the failure").isNull();
  }

  @Test
  void closedThingsAreRefused() {
    Database database = open(":memory:");
    Statement statement = prepare(database, "select 1");
    statement.close();
    assertThatThrownBy(() -> sqlite.step(statement)).isInstanceOf(ClosedException.class);
    database.close();
    assertThatThrownBy(() -> prepare(database, "select 1")).isInstanceOf(ClosedException.class);
  }
}
