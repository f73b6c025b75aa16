package com.example.libraries;

import com.example.sqlite.Code;
import com.example.sqlite.Database;
import com.example.sqlite.Operation;
import com.example.sqlite.Sqlite;
import com.example.sqlite.Statement;
import io.ekkogen.runtime.NativeException;
import java.util.Locale;

/** Keeps planets and their moons in a database. */
public final class Planets {
  private static final Sqlite sqlite = Sqlite.load();

  private Planets() {}

  /** Prints what the database answers. */
  public static void main(String[] arguments) {
    try (Database database = sqlite.open(":memory:")) {
      execute(
          database,
          "create table planet (name text unique, moons integer);"
              + " create index number on planet (moons)");

      // SQLite calls back for each row that changes, until the database is closed.
      sqlite.onUpdate(
          database,
          (operation, schema, table, row) ->
              System.out.println(Operation.toString(operation) + " " + table + " " + row));

      try (Statement insert = prepare(database, "insert into planet values (?, ?)")) {
        add(insert, "Earth", 1);
        add(insert, "Mars", 2);
        add(insert, "Saturn", 146);
      }
      execute(database, "update planet set moons = moons + 1 where name = 'Saturn'");

      // A function of SQL, written in Java.
      sqlite.createFunction(
          database,
          "shout",
          1,
          Sqlite.UTF8,
          (context, count, values) -> {
            String text = sqlite.valueText(values[0]);
            sqlite.resultText(context, text.toUpperCase(Locale.ROOT) + "!", Sqlite.TRANSIENT);
          },
          null,
          null);

      try (Statement select = prepare(database, "select shout(name), moons from planet")) {
        while (sqlite.step(select) == Code.ROW) {
          System.out.println(
              sqlite.columnText(select, 0) + " has moons: " + sqlite.columnLong(select, 1));
        }
      }

      // A call for each row, and for a failure a message whose memory SQLite allocates.
      sqlite.execute(
          database,
          "select count(*) as planets from planet",
          (count, values, names) -> {
            System.out.println(names[0] + ": " + values[0]);
            return 0;
          });
      Sqlite.ExecuteResult failed = sqlite.execute(database, "drop table star", null);
      System.out.println(Code.toString(failed.result()) + ": " + failed.message());

      // Failures have the words of SQLite.
      try {
        execute(database, "select name from star");
      } catch (NativeException failure) {
        System.out.println(failure.getMessage());
      }
      try {
        execute(database, "insert into planet values ('Earth', 1)");
      } catch (NativeException failure) {
        System.out.println(failure.getMessage());
      }
    }
  }

  private static void add(Statement insert, String name, long moons) {
    sqlite.bindText(insert, 1, name, Sqlite.TRANSIENT);
    sqlite.bindLong(insert, 2, moons);
    sqlite.step(insert);
    sqlite.reset(insert);
  }

  /** Each call of prepare reads one statement, and says where the next one begins. */
  private static void execute(Database database, String sql) {
    String rest = sql;
    while (!rest.isEmpty()) {
      Sqlite.PrepareResult prepared = sqlite.prepare(database, rest);
      try (Statement statement = prepared.statement()) {
        sqlite.step(statement);
      }
      rest = rest.substring((int) prepared.tail());
    }
  }

  private static Statement prepare(Database database, String sql) {
    return sqlite.prepare(database, sql).statement();
  }
}
