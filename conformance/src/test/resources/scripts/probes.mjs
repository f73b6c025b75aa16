// Which memory that functions are given by a script can be accessed; GuardedMemoryTest has what is expected.
import ffi from 'std:ffi';
import lib, { Odd, Labelled } from 'native:probes';

const word = (/** @type {any} */ signal) => (signal === 0 ? 'there' : 'gone');
/** @type {(name: string, size: number, probe: (offset: number) => any) => void} */
const ends = (name, size, probe) =>
  console.log(`script, ${name}: ${word(probe(size - 1))}, ${word(probe(size))}`);

ends('sbyte[13]', 13, (offset) => lib.writeBytes(new Int8Array(13), offset));
ends('list of short', 6, (offset) => lib.writeShorts([1, 2, 3], offset));
ends('ref int', 4, (offset) => lib.writeScalar({ value: 1 }, offset));
ends('string', 6, (offset) => lib.readText('hello', offset));
ends('structure', 13, (offset) => lib.writeOdd(new Odd(), offset));
ends('string of a structure', 4, (offset) => lib.writeBehindLabel(new Labelled({ label: 'abc' }), offset));
ends('result of a callback', 5, (offset) => lib.writeBehindResult(() => 'four', offset));

const { read_at: readAt } = ffi.Library(ffi.process, { read_at: ['int', ['string', 'int']] });
ends('std:ffi string', 6, (offset) => readAt('hello', offset));
