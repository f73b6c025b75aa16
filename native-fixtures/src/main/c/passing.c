/* Structures that are passed by value. */
#include "fixture.h"
#include "passing.h"
#include "travels.h"

/* Adds one to each of an array. */
#define ARRAY(T, N) TRAVELS(T##N) API T##N next##T##N(T##N x) { for (int i = 0; i < N; i++) x.v[i] += 1; return x; }

ARRAY(Bytes, 1)
ARRAY(Bytes, 2)
ARRAY(Bytes, 3)
ARRAY(Bytes, 4)
ARRAY(Bytes, 5)
ARRAY(Bytes, 6)
ARRAY(Bytes, 7)
ARRAY(Bytes, 8)
ARRAY(Bytes, 9)
ARRAY(Bytes, 12)
ARRAY(Bytes, 15)
ARRAY(Bytes, 16)
ARRAY(Bytes, 17)
ARRAY(Bytes, 20)
ARRAY(Bytes, 24)
ARRAY(Bytes, 31)
ARRAY(Bytes, 32)
ARRAY(Bytes, 33)
ARRAY(Bytes, 48)
ARRAY(Bytes, 64)
ARRAY(Bytes, 127)
ARRAY(Bytes, 128)
ARRAY(Floats, 1)
ARRAY(Floats, 2)
ARRAY(Floats, 3)
ARRAY(Floats, 4)
ARRAY(Floats, 5)
ARRAY(Doubles, 1)
ARRAY(Doubles, 2)
ARRAY(Doubles, 3)
ARRAY(Doubles, 4)
ARRAY(Doubles, 5)

TRAVELS(FloatInt) API FloatInt nextFloatInt(FloatInt x) { x.a += 1; x.b += 1; return x; }
TRAVELS(IntFloat) API IntFloat nextIntFloat(IntFloat x) { x.a += 1; x.b += 1; return x; }
TRAVELS(FloatsInt) API FloatsInt nextFloatsInt(FloatsInt x) { x.a += 1; x.b += 1; x.c += 1; return x; }
TRAVELS(LongDouble) API LongDouble nextLongDouble(LongDouble x) { x.a += 1; x.b += 1; return x; }
TRAVELS(DoubleLong) API DoubleLong nextDoubleLong(DoubleLong x) { x.a += 1; x.b += 1; return x; }
TRAVELS(ByteDouble) API ByteDouble nextByteDouble(ByteDouble x) { x.a += 1; x.b += 1; return x; }
TRAVELS(DoubleByte) API DoubleByte nextDoubleByte(DoubleByte x) { x.a += 1; x.b += 1; return x; }
TRAVELS(DoubleFloat) API DoubleFloat nextDoubleFloat(DoubleFloat x) { x.a += 1; x.b += 1; return x; }
TRAVELS(FloatFloatDouble) API FloatFloatDouble nextFloatFloatDouble(FloatFloatDouble x) { x.a += 1; x.b += 1; x.c += 1; return x; }
TRAVELS(ShortFloatByte) API ShortFloatByte nextShortFloatByte(ShortFloatByte x) { x.a += 1; x.b += 1; x.c += 1; return x; }
TRAVELS(TwoLongs) API TwoLongs nextTwoLongs(TwoLongs x) { x.a += 1; x.b += 1; return x; }
TRAVELS(LongByte) API LongByte nextLongByte(LongByte x) { x.a += 1; x.b += 1; return x; }
TRAVELS(IntsLong) API IntsLong nextIntsLong(IntsLong x) { x.a += 1; x.b += 1; x.c += 1; return x; }
TRAVELS(ThreeMixed) API ThreeMixed nextThreeMixed(ThreeMixed x) { x.a += 1; x.b += 1; x.c += 1; return x; }
TRAVELS(FiveMixed) API FiveMixed nextFiveMixed(FiveMixed x) { x.a += 1; x.b += 1; x.c += 1; x.d += 1; x.e += 1; return x; }
TRAVELS(NestedFloats) API NestedFloats nextNestedFloats(NestedFloats x) { x.a.v[0] += 1; x.a.v[1] += 1; x.b.v[0] += 1; return x; }
TRAVELS(NestedMixed) API NestedMixed nextNestedMixed(NestedMixed x) { x.a.a += 1; x.a.b++; x.b.v[0] += 1; return x; }
