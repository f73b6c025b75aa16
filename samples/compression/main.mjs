import zlib from 'native:zlib';
import zstd, { Option } from 'native:zstd';

const text = bytes('to be or not to be, '.repeat(1000));
console.log(`crc32: ${zlib.crc32(0, text).toString(16)}`);

const deflated = deflate(text);
console.log(`zlib: ${deflated.length < 200 ? 'small' : 'large'}`);
console.log(`the same text: ${equal(text, inflate(deflated, text.length))}`);

const compressed = compress(text);
console.log(`zstd: ${compressed.length < 200 ? 'small' : 'large'}`);
console.log(`the same text: ${equal(text, decompress(compressed))}`);

// Each library says what is wrong in its own way.
for (const mistake of [
  () => inflate(compressed, text.length),
  () => zstd.decompress(text.length, deflated),
]) {
  try {
    mistake();
  } catch (error) {
    console.log(error.message);
  }
}

function deflate(source) {
  return zlib.compress({ value: zlib.compressBound(source.length) }, source, zlib.BEST_COMPRESSION);
}

function inflate(source, length) {
  return zlib.uncompress({ value: length }, source);
}

function compress(source) {
  const compressor = zstd.openCompressor();
  zstd.set(compressor, Option.COMPRESSION_LEVEL, 19);
  zstd.set(compressor, Option.CHECKSUM, 1);
  const { target, result } = zstd.compress(compressor, zstd.compressBound(source.length), source);
  compressor.close();
  return target.slice(0, result);
}

function decompress(source) {
  return zstd.decompress(zstd.contentSize(source), source).target;
}

function bytes(ascii) {
  return Uint8Array.from(ascii, (character) => character.charCodeAt(0));
}

function equal(a, b) {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
