// @ts-nocheck: built-in functions are replaced by others.
// Scripts that patch globals break only themselves.
import arrays from 'native:arrays';
import scalars from 'native:scalars';
import lib from 'native:structs';
import { equal } from './assert.mjs';

const pair = new lib.Pair({ x: 1, y: 2 });
const { BigInt: big } = globalThis;
DataView.prototype.getFloat64 = () => 666;
DataView.prototype.setFloat64 = () => {};
WeakMap.prototype.get = () => undefined;
Array.isArray = () => false;
Object.keys = () => [];
Number.isInteger = () => true;
globalThis.BigInt = () => 666n;
globalThis.DataView = class {};
globalThis.ArrayBuffer = class {};
Object.assign = () => {};

equal(pair.x, 1);
pair.x = 5;
equal(pair.x, 5);
equal(new lib.Pair({ x: 3 }).x, 3);
equal(arrays.sumInt([1, 2, 3], 3), 6);
equal(scalars.echoLong(5), big(5));
equal(scalars.echoUlong(5), big(5));
const object = { tag: 1 };
lib.mixedBump(object);
equal(object.id, 1);
