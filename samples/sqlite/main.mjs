import sqlite, { Code, Operation } from 'native:sqlite';

const database = sqlite.open(':memory:');
execute('create table planet (name text unique, moons integer); create index number on planet (moons)');

// SQLite calls back for each row that changes, until the database is closed.
sqlite.onUpdate(database, (operation, schema, table, row) => {
  const name = Object.keys(Operation).find((key) => Operation[key] === operation);
  console.log(`${name} ${table} ${row}`);
});

const insert = prepare('insert into planet values (?, ?)');
add('Earth', 1);
add('Mars', 2);
add('Saturn', 146);
insert.close();
execute("update planet set moons = moons + 1 where name = 'Saturn'");

// A function of SQL, written in JavaScript.
sqlite.createFunction(database, 'shout', 1, sqlite.UTF8, (context, count, values) => {
  const text = sqlite.valueText(values[0]);
  sqlite.resultText(context, text.toUpperCase() + '!', sqlite.TRANSIENT);
}, null, null);

const select = prepare('select shout(name), moons from planet');
while (sqlite.step(select) === Code.ROW) {
  console.log(`${sqlite.columnText(select, 0)} has moons: ${sqlite.columnLong(select, 1)}`);
}
select.close();

// A call for each row, and for a failure a message whose memory SQLite allocates.
sqlite.execute(database, 'select count(*) as planets from planet', (count, values, names) => {
  console.log(`${names[0]}: ${values[0]}`);
  return 0;
});
const failed = sqlite.execute(database, 'drop table star', null);
console.log(`${failed.result === Code.ERROR ? 'ERROR' : failed.result}: ${failed.message}`);

// Failures have the words of SQLite.
for (const sql of ['select name from star', "insert into planet values ('Earth', 1)"]) {
  try {
    execute(sql);
  } catch (error) {
    console.log(error.message);
  }
}
database.close();

function add(name, moons) {
  sqlite.bindText(insert, 1, name, sqlite.TRANSIENT);
  sqlite.bindLong(insert, 2, moons);
  sqlite.step(insert);
  sqlite.reset(insert);
}

// Each call of prepare reads one statement, and says where the next one begins.
function execute(sql) {
  let rest = sql;
  while (rest !== '') {
    const { statement, tail } = sqlite.prepare(database, rest);
    try {
      sqlite.step(statement);
    } finally {
      statement.close();
    }
    rest = rest.slice(tail);
  }
}

function prepare(sql) {
  return sqlite.prepare(database, sql).statement;
}
