/* Structures that are passed by value: every size and mix that some ABI treats in its own way. */
#include <stdint.h>

typedef struct { int8_t v[1]; } Bytes1;
typedef struct { int8_t v[2]; } Bytes2;
typedef struct { int8_t v[3]; } Bytes3;
typedef struct { int8_t v[4]; } Bytes4;
typedef struct { int8_t v[5]; } Bytes5;
typedef struct { int8_t v[6]; } Bytes6;
typedef struct { int8_t v[7]; } Bytes7;
typedef struct { int8_t v[8]; } Bytes8;
typedef struct { int8_t v[9]; } Bytes9;
typedef struct { int8_t v[12]; } Bytes12;
typedef struct { int8_t v[15]; } Bytes15;
typedef struct { int8_t v[16]; } Bytes16;
typedef struct { int8_t v[17]; } Bytes17;
typedef struct { int8_t v[20]; } Bytes20;
typedef struct { int8_t v[24]; } Bytes24;
typedef struct { int8_t v[31]; } Bytes31;
typedef struct { int8_t v[32]; } Bytes32;
typedef struct { int8_t v[33]; } Bytes33;
typedef struct { int8_t v[48]; } Bytes48;
typedef struct { int8_t v[64]; } Bytes64;
typedef struct { int8_t v[127]; } Bytes127;
typedef struct { int8_t v[128]; } Bytes128;

typedef struct { float v[1]; } Floats1;
typedef struct { float v[2]; } Floats2;
typedef struct { float v[3]; } Floats3;
typedef struct { float v[4]; } Floats4;
typedef struct { float v[5]; } Floats5;
typedef struct { double v[1]; } Doubles1;
typedef struct { double v[2]; } Doubles2;
typedef struct { double v[3]; } Doubles3;
typedef struct { double v[4]; } Doubles4;
typedef struct { double v[5]; } Doubles5;

typedef struct { float a; int32_t b; } FloatInt;
typedef struct { int32_t a; float b; } IntFloat;
typedef struct { float a; float b; int32_t c; } FloatsInt;
typedef struct { int64_t a; double b; } LongDouble;
typedef struct { double a; int64_t b; } DoubleLong;
typedef struct { int8_t a; double b; } ByteDouble;
typedef struct { double a; int8_t b; } DoubleByte;
typedef struct { double a; float b; } DoubleFloat;
typedef struct { float a; float b; double c; } FloatFloatDouble;
typedef struct { int16_t a; float b; int8_t c; } ShortFloatByte;
typedef struct { int64_t a; int64_t b; } TwoLongs;
typedef struct { int64_t a; int8_t b; } LongByte;
typedef struct { int32_t a; int32_t b; int64_t c; } IntsLong;
typedef struct { int32_t a; double b; float c; } ThreeMixed;
typedef struct { int8_t a; float b; int64_t c; double d; int16_t e; } FiveMixed;
typedef struct { Floats2 a; Floats1 b; } NestedFloats;
typedef struct { FloatInt a; Doubles1 b; } NestedMixed;
