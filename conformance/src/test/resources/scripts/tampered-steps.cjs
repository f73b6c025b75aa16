// What expectations cannot say, such as callbacks: calls whose results are compared with those of an untouched run.
// What runs within touch() uses nothing that is built in.

// A result as text, for comparison.
exports.render = (value) => JSON.stringify(value, (key, member) =>
  typeof member === 'bigint' ? `${member}n`
    : member instanceof Error ? `${member.name}: ${member.message.replace(/0x[0-9a-f]+/, 'ADDRESS')}`
    : typeof member === 'string' ? member.replace(/0x[0-9a-f]+/, 'ADDRESS')
    : typeof member === 'function' ? 'function'
    : ArrayBuffer.isView(member) ? [...member].map(String) : member) ?? 'undefined';

const caught = (touch, action) => {
  try {
    return touch(action);
  } catch (error) {
    if (!error.stack.includes('tampered-steps.cjs')) {
      throw new Error(`the stack does not begin in the script: ${error.stack}`, { cause: 'different' });
    }
    return error;
  }
};

const prepared = (touch) => {
  const load = (name) => touch(() => require(`native:${name}`));
  return {
    callbacks: load('callbacks'), exchange: load('exchange'), nested: load('nested'), pointed: load('pointed'),
    pointers: load('pointers'), handles: load('handles'), functions: load('functions'), counts: load('counts'),
    blocks: load('blocks'), ffi: touch(() => require('std:ffi')),
  };
};

let structs = 0;

exports.steps = (first) => {
  const { callbacks: lib, exchange, nested, pointed, handles, functions, counts, blocks, ffi } = prepared(first);
  const subtract = (a, b) => a - b;
  const order = (a, b) => a.read('int') - b.read('int');
  return [
    function scalarsOfCallbacks(touch) {
      return touch(() => [
        lib.callBool((value) => !value, true), lib.callInt((value) => value - 1, -7), lib.callLong((value) => value - 1n, 5n),
        lib.callUlong((value) => value + 1n, 5n), lib.callSize((value) => value + 1, 5), lib.callFloat((value) => value / 2, 3),
        lib.callString((value) => value, 'café'), lib.callPointer((value) => value, 16n).address,
      ]);
    },
    function structuresOfCallbacks(touch) {
      const spot = new lib.Spot({ x: 1, y: 2 });
      const other = new lib.Spot({ x: 5 });
      return [
        touch(() => lib.callSpot(({ x, y }) => ({ x: y, y: x }), { x: 1, y: 2 })),
        touch(() => lib.callSpotAt((given) => { given.x = 9; return other; }, spot)),
        spot, touch(() => lib.callWide(({ a, c }) => ({ a: c, c: a }), { a: 1, b: 2, c: 3 })),
      ];
    },
    function referencesOfCallbacks(touch) {
      touch(() => lib.callChanging((count, value, at) => { count.value = 9; value.value = 8; at.x = 7; }));
      return lib.changed();
    },
    function arraysOfCallbacks(touch) {
      return touch(() => lib.callArrays((ints, doubles, flags, longs, spots) => {
        if (ints !== null) {
          ints[0] = 11;
          doubles[1] = 21.5;
          flags[1] = true;
          longs[2] = 40;
          spots[0].x = 6;
        }
      }));
    },
    function errorsOfCallbacks(touch) {
      const mistake = new Error('mistake');
      return [
        caught(touch, () => lib.callInt(() => { throw mistake; }, 1)) === mistake,
        caught(touch, () => lib.callInt(() => 'no number', 1)), caught(touch, () => lib.callInt(1, 1)),
      ];
    },
    function functionsOfNativeCode(touch) {
      const numbers = Int32Array.of(5, 3, 9, -1);
      const hooks = touch(() => new lib.Hooks({ seed: 10, first: subtract }));
      return [
        touch(() => lib.sortNumbers(numbers, 4, order)), numbers, touch(() => lib.operation('add')(2, 3)),
        touch(() => lib.same(subtract)) === subtract, touch(() => lib.applyInner((inner, value) => inner(value, value + 1), 6)),
        touch(() => lib.hooksRun(hooks, 3)), caught(touch, () => lib.operation('add')('2', 3)),
      ];
    },
    function registrations(touch) {
      const registration = touch(() => lib.Namer.register((number) => (number === 3 ? 'abc' : '')));
      touch(() => lib.nameBy(registration));
      const length = touch(() => lib.nameLength(3));
      touch(() => { lib.nameBy(null); registration.close(); });
      return [length, touch(() => registration.closed)];
    },
    function textAndPointersOfCallbacks(touch) {
      touch(() => exchange.resetItems());
      const mine = touch(() => new exchange.Labelled({ name: 'mine', id: 9 }));
      return [
        touch(() => exchange.edit((text, size) => { text.value += size; })),
        touch(() => exchange.follow((item) => { item.value = mine; })),
        touch(() => exchange.rearrange((items) => { items[2] = items[0]; items[0] = mine; items[1].id = 5; })),
        caught(touch, () => exchange.fill((text) => { text.value = 5; })),
      ];
    },
    function handlesOfCallbacks(touch) {
      const one = touch(() => exchange.gateOpen(1));
      const two = touch(() => exchange.gateOpen(2));
      const results = [
        touch(() => exchange.replaceGate(one, (gate) => { gate.value = two; })),
        touch(() => exchange.countGates(one, two, (gates) => gates.length)),
      ];
      touch(() => { one.close(); two.close(); });
      return [results, touch(() => exchange.gatesOpen()), caught(touch, () => exchange.replaceGate(one, () => {}))];
    },
    function viewsOfStructures(touch) {
      const line = touch(() => new nested.Line({ start: { x: 1, y: 2 }, dashes: [1, 2, 3, 4], color: 7 }));
      const shape = touch(() => nested.shapeMade(3));
      touch(() => { line.end = line.start; line.dashes[3] = 9; shape.corners[1] = { x: 5 }; });
      touch(() => nested.shapeMove(shape, 1));
      return [
        line, shape, touch(() => nested.lineSum(line)), caught(touch, () => { line.end = { z: 1 }; }),
        caught(touch, () => { shape.corners[99] = {}; }), touch(() => nested.personJoined({ name: 'Ada', title: 'Lady', tags: ['a', null] })),
      ];
    },
    function pointersToStructures(touch) {
      const list = { value: 1, next: { value: 2 } };
      const nodes = [{ value: 1 }, null];
      return [
        touch(() => pointed.listSum(list)), list, touch(() => pointed.nodesSum(nodes)), nodes,
        touch(() => pointed.Node.at(pointed.Node.pointerTo(pointed.shelfStart())).value),
        touch(() => blocks.spotsSum([{ x: 1, y: 2 }])), touch(() => blocks.spotsNew(2)),
      ];
    },
    function arrays(touch) {
      const room = new Array(3);
      const holder = {};
      touch(() => counts.fill(room, 3));
      return [
        room, Object.keys(room), touch(() => counts.fill(3)), touch(() => counts.weekdays()), touch(() => counts.sum([1, 2, 3])),
        caught(touch, () => counts.sum([1, 2.5])), caught(touch, () => counts.sum([1], 2)), caught(touch, () => counts.fill(holder, 3)),
      ];
    },
    function shownToPeople(touch) {
      const thing = touch(() => handles.openThing(5));
      const text = touch(() => `${thing.toString()}`);
      touch(() => thing.close());
      const strange = { a: 'x', b: new Map([[1, 2]]), c: [1, , 3] };
      return [text.slice(0, 5), caught(touch, () => handles.numberOf(strange))];
    },
    function variableArguments(touch) {
      return [
        touch(() => functions.format('%d %s', 'int', 5, 'string', 'x')), caught(touch, () => functions.format('%d', 'nothing', 1)),
        touch(() => functions.has('missing')),
      ];
    },
    async function background(touch) {
      const promise = touch(() => functions.addAsync(1, 2));
      return await promise;
    },
    async function foreignFunctions(touch) {
      const definitions = { strlen: ['int', ['string']], strcmp: ['int', ['string', 'string']], toupper: ['int', ['int'], { async: true }] };
      const libc = touch(() => ffi.Library(ffi.process, definitions));
      const later = touch(() => libc.toupper(97));
      return [
        touch(() => libc.strlen('hello')), caught(touch, () => libc.strlen(5)), caught(touch, () => ffi.Library('nonexistent.so', {})),
        touch(() => libc.close()), caught(touch, () => libc.strlen('x')), await later,
      ];
    },
    function foreignMemory(touch) {
      const block = touch(() => ffi.malloc(16));
      touch(() => ffi.write(block, 'int', 42, 4));
      const read = [touch(() => ffi.read(block, 'int', 4)), touch(() => ffi.arrayFromPointer(block, 2, 'int'))];
      touch(() => ffi.writeString(block, 'text'));
      read.push(touch(() => ffi.readString(block)), touch(() => new Uint8Array(ffi.view(block, 2))[0]));
      touch(() => ffi.free(block));
      return [...read, caught(touch, () => ffi.free(block)), caught(touch, () => ffi.malloc(0))];
    },
    function foreignStructs(touch) {
      const name = `Item${structs++}`;
      const described = touch(() => ffi.Struct(name, { id: 'int', list: 'int16[2]', low: 'uint:3', name: 'string' }));
      const item = touch(() => ffi.allocStruct(name));
      touch(() => ffi.writeField(item, name, 'list', [1, 2]));
      touch(() => ffi.writeField(item, described, 'name', 'x'));
      return [described.size, touch(() => ffi.readField(item, name, 'list')), touch(() => ffi.toObject(item, described))];
    },
    function foreignCallbacks(touch) {
      const numbers = new Int32Array([3, 1, 2]);
      const compare = touch(() => ffi.Callback((a, b) => ffi.read(a, 'int') - ffi.read(b, 'int'), 'int', ['pointer', 'pointer']));
      const { qsort } = touch(() => ffi.Library(ffi.process, { qsort: ['void', ['int[]', 'size_t', 'size_t', 'callback']] }));
      touch(() => qsort(numbers, 3, 4, compare));
      touch(() => ffi.freeCallback(compare));
      return [numbers, caught(touch, () => ffi.call(compare, 'int', ['int'], [1]))];
    },
  ];
};
