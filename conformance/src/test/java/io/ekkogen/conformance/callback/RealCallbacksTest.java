package io.ekkogen.conformance.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.libc.Item;
import io.ekkogen.conformance.libc.ItemOrder;
import io.ekkogen.conformance.libc.Libc;
import io.ekkogen.conformance.sqlite.Database;
import io.ekkogen.conformance.sqlite.Sqlite;
import io.ekkogen.conformance.zlib.Chunk;
import io.ekkogen.conformance.zlib.Stream;
import io.ekkogen.conformance.zlib.Zlib;
import io.ekkogen.runtime.NativeException;
import io.ekkogen.runtime.callback.CallbackRegistration;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Callbacks of libraries of the system. */
@Rules({"F-61", "F-143", "F-145"})
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no zlib, and wine no SQLite")
class RealCallbacksTest {
  private static final int UTF_8 = 1;
  private static final Pointer TRANSIENT = Pointer.createConstant(Sqlite.TRANSIENT);

  private final Sqlite sqlite = Sqlite.load();
  private final Libc libc = Libc.load();
  private final Zlib zlib = Zlib.load();

  private Database open(String path) {
    Database.ByReference database = new Database.ByReference();
    sqlite.open(path, database);
    return database.getValue();
  }

  private void execute(Database database, String sql) {
    sqlite.execute(database, sql, null, null, null);
  }

  private List<String> rows(Database database, String sql) {
    List<String> rows = new ArrayList<>();
    sqlite.execute(
        database,
        sql,
        (user, count, values, names) -> {
          rows.add(String.join(",", names) + ": " + String.join(",", values));
          return 0;
        },
        null,
        null);
    return rows;
  }

  @Test
  void structuresAreSortedAndSearched() {
    Item[] items = (Item[]) new Item().toArray(200);
    for (int i = 0; i < items.length; i++) {
      items[i].setWeight((i * 7919L) % 1000);
      items[i].setName("i" + i);
    }
    ItemOrder order = (a, b) -> Long.compare(a.getWeight(), b.getWeight());
    libc.qsortBy(items, items.length, items[0].size(), order);
    assertThat(items).isSortedAccordingTo(Comparator.comparingLong(Item::getWeight));
    Item key = new Item();
    key.setWeight(items[77].getWeight());
    Item found = libc.bsearch(key, items, items.length, items[0].size(), order);
    assertThat(found.getName()).isEqualTo(items[77].getName());
    Item[] apart = {new Item(), new Item(), new Item()};
    for (int i = 0; i < apart.length; i++) {
      apart[i].setWeight(items[77].getWeight() + i - 1);
    }
    assertThat(libc.bsearch(key, apart, apart.length, key.size(), order)).isSameAs(apart[1]);
    key.setWeight(-1);
    assertThat(libc.bsearch(key, items, items.length, items[0].size(), order)).isNull();
    RuntimeException thrown = new RuntimeException();
    assertThat(
            catchThrowable(
                () ->
                    libc.qsortBy(
                        items,
                        items.length,
                        items[0].size(),
                        (a, b) -> {
                          throw thrown;
                        })))
        .isSameAs(thrown);
  }

  @Test
  void rowsAreHandedOut() {
    try (Database database = open(":memory:")) {
      execute(database, "create table item (id integer, name text)");
      execute(database, "insert into item values (1, 'eins'), (2, 'zwei')");
      assertThat(rows(database, "select id, name from item order by id"))
          .containsExactly("id,name: 1,eins", "id,name: 2,zwei");
      assertThatThrownBy(
              () -> sqlite.execute(database, "select 1", (user, n, v, names) -> 1, null, null))
          .isInstanceOf(NativeException.class)
          .hasMessageContaining("4");
      RuntimeException thrown = new RuntimeException("row");
      assertThat(
              catchThrowable(
                  () ->
                      sqlite.execute(
                          database,
                          "select 1",
                          (user, n, v, names) -> {
                            throw thrown;
                          },
                          null,
                          null)))
          .isSameAs(thrown);
    }
  }

  @Test
  void functionsAndCollationsAreRetainedUntilTheyAreDestroyed() {
    AtomicInteger destroyed = new AtomicInteger();
    try (Database database = open(":memory:")) {
      sqlite.createFunction(
          database,
          "twice",
          1,
          UTF_8,
          new Pointer(42),
          (context, count, values) -> sqlite.resultLong(context, 2 * sqlite.valueLong(values[0])),
          null,
          null,
          user -> destroyed.addAndGet((int) Pointer.nativeValue(user)));
      sqlite.createFunction(
          database,
          "shout",
          1,
          UTF_8,
          null,
          (context, count, values) ->
              sqlite.resultText(context, sqlite.valueText(values[0]).toUpperCase(), -1, TRANSIENT),
          null,
          null,
          null);
      sqlite.createCollation(
          database,
          "backwards",
          UTF_8,
          null,
          (user, leftLength, left, rightLength, right) -> text(right).compareTo(text(left)),
          user -> destroyed.incrementAndGet());
      System.gc();
      assertThat(rows(database, "select twice(21) as t, shout('hé') as s"))
          .containsExactly("t,s: 42,HÉ");
      execute(database, "create table word (w text)");
      execute(database, "insert into word values ('a'), ('c'), ('b'), ('ä')");
      assertThat(rows(database, "select w from word order by w collate backwards"))
          .containsExactly("w: ä", "w: c", "w: b", "w: a");
      assertThat(destroyed).hasValue(0);
    }
    assertThat(destroyed).hasValue(43);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void changesAreReported() {
    List<String> changes = new ArrayList<>();
    try (Database database = open(":memory:")) {
      io.ekkogen.conformance.sqlite.UpdateHook hook =
          (user, operation, name, table, row) ->
              changes.add(operation + " " + name + "." + table + " " + row);
      execute(database, "create table item (id integer primary key)");
      CallbackRegistration kept = CallbackRegistration.of(hook);
      sqlite.updateHook(database, hook, null);
      execute(database, "insert into item values (7)");
      execute(database, "delete from item where id = 7");
      sqlite.updateHook(database, null, null);
      kept.close();
      execute(database, "insert into item values (8)");
    }
    assertThat(changes).containsExactly("18 main.item 7", "9 main.item 7");
  }

  @Test
  void aBusyDatabaseAsksAgain(@TempDir Path directory) {
    String path = directory.resolve("busy.db").toString();
    try (Database holder = open(path);
        Database waiter = open(path)) {
      execute(holder, "create table item (id integer)");
      execute(holder, "begin exclusive");
      List<Integer> calls = new ArrayList<>();
      sqlite.busyHandler(
          waiter,
          (user, count) -> {
            calls.add(count);
            if (count == 3) {
              execute(holder, "commit");
            }
            return count < 5 ? 1 : 0;
          },
          null);
      execute(waiter, "insert into item values (1)");
      assertThat(calls).containsExactly(0, 1, 2, 3);
    }
  }

  @Test
  void zlibAllocatesByJava() {
    Map<Long, Memory> blocks = new HashMap<>();
    Stream stream = new Stream();
    stream.setAllocate(
        (opaque, items, size) -> {
          Memory block = new Memory((long) items * size);
          blocks.put(Pointer.nativeValue(block), block);
          return block;
        });
    stream.setFree(
        (opaque, address) -> {
          assertThat(blocks.remove(Pointer.nativeValue(address))).isNotNull();
        });
    zlib.deflateInit(stream, 9, zlib.version(), stream.size());
    assertThat(blocks).isNotEmpty();
    Chunk input = new Chunk();
    Chunk output = new Chunk();
    byte[] text = input.getBytes();
    Arrays.fill(text, (byte) 'x');
    input.setBytes(text);
    stream.setNextIn(input);
    stream.setNextOut(output);
    stream.setAvailIn(text.length);
    stream.setAvailOut(text.length);
    assertThat(zlib.deflate(stream, Zlib.FINISH)).isEqualTo(Zlib.STREAM_END);
    assertThat(stream.getTotalOut()).isLessThan(100);
    assertThat(zlib.deflateEnd(stream)).isZero();
    assertThat(blocks).isEmpty();
  }
}
