/* Made from seeds by RandomStructures; do not edit. */
#include <stddef.h>
#include <stdint.h>

#pragma pack(push, 4)
typedef struct { int32_t f0; long f1 : 1; } S1_0;
#pragma pack(pop)
typedef struct { size_t f0; S1_0 *f1; float f2; unsigned long f3 : 12; wchar_t f4; uint8_t f5 : 6; unsigned long f6 : 13; uint16_t f7 : 12; } S1_1;
#pragma pack(push, 4)
typedef struct __attribute__((aligned(1))) { int32_t f0[6]; S1_0 f1; char f2[4]; S1_1 f3[1]; int8_t f4; } S1_2;
#pragma pack(pop)
#pragma pack(push, 8)
typedef struct __attribute__((aligned(4))) { uint32_t f0; char f1[5]; long f2 : 7; unsigned long f3[9]; } S1_3;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { _Bool f0; const char * f1[1]; int16_t f2 : 11; uint8_t  : 0; S1_1 f4; int64_t f5 : 22; int8_t f6 : 5; int8_t f7; } S1_4;
#pragma pack(pop)
typedef struct { uint32_t f0; int32_t f1[3]; float f2; uint64_t f3 : 23; uint16_t f4 : 13; } S1_5;
typedef struct { float f0; int32_t f1[5]; S1_4 *f2; ptrdiff_t f3; S1_2 *f4; } S1_6;
typedef struct __attribute__((aligned(8))) { double f0; } S1_7;
typedef union { double f0; int64_t f1; S1_5 f2[3]; long f3a; long f3 : 32; long f4; int32_t f5; } S1_8;
typedef struct { uint64_t f0; int64_t  : 40; S1_0 *f2; uint32_t f3 : 3; uint32_t f4 : 22; } S1_9;

#pragma pack(push, 1)
typedef union { long f0[1]; char f1[7]; int64_t f2; int16_t f3a; int16_t f3 : 12; } S2_0;
#pragma pack(pop)
typedef struct { uint64_t f0; } S2_1;
typedef struct { ptrdiff_t f0; } S2_2;
#pragma pack(push, 2)
typedef struct { long f0[1]; uint64_t  : 38; char f2[3]; int64_t f3 : 10; float f4; char f5[8]; } S2_3;
#pragma pack(pop)
typedef struct __attribute__((aligned(2))) { int16_t f0; size_t f1; } S2_4;
typedef struct { void * f0; uint64_t f1; S2_0 f2; uint16_t  : 0; _Bool f4 : 1; char f5; S2_0 f6[2]; } S2_5;
typedef struct __attribute__((aligned(2))) { _Bool f0; long f1; int64_t f2[1]; _Bool f3 : 1; uint8_t f4 : 4; char f5[9]; S2_0 f6[2]; } S2_6;
typedef struct { int8_t f0; S2_3 *f1; } S2_7;
#pragma pack(push, 16)
typedef struct { wchar_t f0; double f1; S2_7 f2; _Bool  : 0; int32_t f4 : 16; uint32_t f5; char f6; S2_2 f7[3]; } S2_8;
#pragma pack(pop)
#pragma pack(push, 16)
typedef struct { int32_t f0[9]; S2_1 f1[2]; uint32_t f2 : 27; } S2_9;
#pragma pack(pop)

#pragma pack(push, 1)
typedef struct __attribute__((aligned(1))) { _Bool f0; char f1[5]; int16_t f2; _Bool  : 0; double f4; } S3_0;
#pragma pack(pop)
typedef struct __attribute__((aligned(2))) { void * f0[9]; char f1[6]; void * f2; int8_t  : 7; S3_0 *f4; } S3_1;
#pragma pack(push, 4)
typedef struct __attribute__((aligned(4))) { long f0; unsigned long f1 : 11; double f2; long  : 0; long f4; uint64_t f5 : 27; } S3_2;
#pragma pack(pop)
#pragma pack(push, 4)
typedef struct { uint32_t f0; } S3_3;
#pragma pack(pop)
#pragma pack(push, 1)
typedef struct { wchar_t f0[2]; uint16_t f1; long f2 : 11; } S3_4;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct __attribute__((aligned(16))) { float f0; size_t f1; int32_t  : 24; const char * f3; S3_1 *f4; _Bool f5 : 1; long f6 : 3; S3_3 f7[4]; } S3_5;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { ptrdiff_t f0[8]; _Bool f1; int32_t  : 5; } S3_6;
#pragma pack(pop)
typedef struct { int32_t f0; S3_1 f1; S3_0 f2[2]; S3_4 f3; int32_t f4; } S3_7;
typedef struct { wchar_t f0[6]; S3_6 *f1; uint8_t  : 4; int16_t  : 14; int32_t f4; uint32_t f5; int64_t  : 0; } S3_8;
#pragma pack(push, 4)
typedef union { uint8_t f0; S3_6 f1; } S3_9;
#pragma pack(pop)

typedef struct { uint64_t f0[8]; char f1[4]; int32_t  : 0; char f3[9]; char f4; int16_t f5; _Bool f6[2]; } S4_0;
typedef struct { _Bool f0; uint16_t f1; _Bool f2 : 1; int8_t f3 : 7; } S4_1;
#pragma pack(push, 4)
typedef struct { int64_t f0; S4_1 *f1; S4_1 f2; wchar_t f3; } S4_2;
#pragma pack(pop)
typedef struct __attribute__((aligned(16))) { int32_t f0; uint8_t f1 : 2; int8_t  : 0; int32_t f3 : 15; char f4[3]; } S4_3;
#pragma pack(push, 8)
typedef struct { uint16_t f0[9]; size_t f1; S4_2 f2; uint8_t  : 6; S4_2 *f4; long f5[1]; int64_t f6; } S4_4;
#pragma pack(pop)
#pragma pack(push, 4)
typedef struct __attribute__((aligned(1))) { ptrdiff_t f0; S4_0 f1; S4_0 f2; uint16_t f3 : 14; char f4[3]; char f5[6]; int64_t  : 0; } S4_5;
#pragma pack(pop)
typedef union __attribute__((aligned(2))) { ptrdiff_t f0; _Bool f1; uint64_t f2; wchar_t f3; uint64_t f4a; uint64_t f4 : 24; long f5a; long f5 : 9; } S4_6;
#pragma pack(push, 1)
typedef struct { int32_t f0; uint32_t  : 32; } S4_7;
#pragma pack(pop)
#pragma pack(push, 16)
typedef struct { uint16_t f0[2]; uint64_t f1 : 60; char f2; uint16_t f3 : 2; long f4; unsigned long f5[5]; } S4_8;
#pragma pack(pop)
typedef struct { ptrdiff_t f0; uint32_t f1 : 20; S4_1 f2; uint64_t f3; int32_t f4 : 10; wchar_t f5; char f6[6]; char f7[6]; } S4_9;

#pragma pack(push, 16)
typedef struct { uint32_t f0; int16_t f1[9]; uint64_t f2 : 49; void * f3[3]; } S5_0;
#pragma pack(pop)
typedef struct { float f0; int32_t f1 : 13; } S5_1;
#pragma pack(push, 4)
typedef struct { uint64_t f0; S5_0 f1; } S5_2;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { uint8_t f0; S5_1 f1; uint32_t f2[8]; S5_2 f3[2]; uint16_t f4 : 4; } S5_3;
#pragma pack(pop)
typedef struct { uint32_t f0; int32_t f1[5]; } S5_4;
typedef struct { double f0; S5_3 *f1; uint32_t f2; uint16_t f3; int32_t f4[1]; S5_3 f5[3]; int32_t f6 : 27; } S5_5;
typedef struct { wchar_t f0; } S5_6;
typedef struct { long f0; int64_t f1; } S5_7;
typedef struct __attribute__((aligned(1))) { unsigned long f0; } S5_8;
typedef struct { long f0; unsigned long  : 10; float f2; uint16_t  : 0; float f4[4]; S5_4 f5; } S5_9;

#pragma pack(push, 2)
typedef union __attribute__((aligned(2))) { double f0[5]; char f1[2]; char f2[2]; uint32_t f3a; uint32_t f3 : 30; char f4[1]; uint8_t f5a; uint8_t  : 4; char f6[8]; } S6_0;
#pragma pack(pop)
typedef struct { int32_t f0[9]; const char * f1; S6_0 f2[2]; S6_0 f3; long f4 : 16; } S6_1;
typedef struct { ptrdiff_t f0[2]; const char * f1; } S6_2;
typedef struct { ptrdiff_t f0; } S6_3;
typedef struct { uint8_t f0; int8_t f1 : 5; uint8_t f2 : 1; uint8_t f3 : 2; unsigned long f4 : 24; } S6_4;
typedef struct { char f0; } S6_5;
#pragma pack(push, 16)
typedef struct { int8_t f0[5]; unsigned long f1 : 12; } S6_6;
#pragma pack(pop)
typedef struct __attribute__((aligned(16))) { const char * f0; int32_t f1; int32_t f2 : 2; unsigned long  : 3; int32_t f4; } S6_7;
typedef struct __attribute__((aligned(4))) { float f0; S6_1 f1; S6_1 f2[3]; unsigned long f3 : 12; } S6_8;
typedef union { int8_t f0; S6_0 f1; _Bool f2a; _Bool f2 : 1; S6_1 f3[2]; uint64_t f4[1]; } S6_9;

#pragma pack(push, 1)
typedef struct { size_t f0; char f1[1]; int8_t f2 : 1; } S7_0;
#pragma pack(pop)
#pragma pack(push, 4)
typedef union { uint64_t f0; S7_0 f1; S7_0 f2[2]; int8_t f3a; int8_t f3 : 4; const char * f4; S7_0 f5[4]; } S7_1;
#pragma pack(pop)
typedef struct { wchar_t f0; uint64_t f1 : 60; char f2[4]; long f3; S7_0 f4; _Bool f5 : 1; _Bool f6; int32_t  : 0; } S7_2;
typedef struct { double f0[3]; } S7_3;
#pragma pack(push, 2)
typedef struct { float f0; int64_t f1; char f2[5]; } S7_4;
#pragma pack(pop)
typedef union __attribute__((aligned(16))) { uint64_t f0; uint32_t f1a; uint32_t f1 : 32; S7_0 f2; unsigned long f3; uint64_t f4[1]; } S7_5;
#pragma pack(push, 4)
typedef struct { size_t f0; uint64_t f1[6]; uint16_t f2 : 8; } S7_6;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { uint64_t f0; uint32_t f1[9]; int32_t  : 14; S7_0 *f3; int32_t f4; ptrdiff_t f5[1]; } S7_7;
#pragma pack(pop)
typedef struct { char f0; } S7_8;
#pragma pack(push, 16)
typedef struct __attribute__((aligned(2))) { uint8_t f0; size_t f1; uint16_t  : 0; char f3[6]; } S7_9;
#pragma pack(pop)

typedef struct { char f0; } S8_0;
typedef struct { size_t f0; double f1; } S8_1;
typedef union { ptrdiff_t f0; int32_t f1a; int32_t f1 : 11; S8_1 f2; const char * f3; uint64_t f4a; uint64_t f4 : 57; unsigned long f5a; unsigned long  : 22; uint32_t f6a; uint32_t f6 : 1; int32_t f7a; int32_t f7 : 2; } S8_2;
typedef struct __attribute__((aligned(1))) { _Bool f0; S8_2 f1; _Bool f2 : 1; } S8_3;
typedef struct __attribute__((aligned(1))) { uint16_t f0; } S8_4;
typedef struct { long f0[2]; char f1[7]; int64_t  : 52; } S8_5;
typedef struct __attribute__((aligned(2))) { size_t f0; uint8_t f1 : 1; unsigned long  : 0; uint32_t f3 : 17; int32_t f4 : 2; uint64_t f5 : 18; _Bool f6; uint8_t f7; } S8_6;
typedef struct { int16_t f0; long f1 : 32; int32_t f2; int64_t f3 : 18; char f4[4]; const char * f5; } S8_7;
typedef struct __attribute__((aligned(16))) { uint64_t f0; _Bool f1 : 1; int8_t f2[5]; } S8_8;
typedef struct { _Bool f0; S8_6 f1; uint32_t f2 : 10; int32_t  : 6; uint32_t f4 : 4; uint32_t f5; } S8_9;

#pragma pack(push, 8)
typedef struct { double f0; wchar_t f1; char f2[8]; long  : 4; int32_t f4 : 32; int64_t f5[2]; int64_t f6 : 50; } S9_0;
#pragma pack(pop)
typedef struct { int64_t f0; S9_0 f1[2]; unsigned long f2 : 18; int16_t  : 0; S9_0 f4; uint8_t  : 2; } S9_1;
typedef struct { int8_t f0; S9_1 f1; int32_t f2 : 13; const char * f3; _Bool f4; } S9_2;
typedef union { const char * f0; float f1[1]; void * f2[2]; void * f3; } S9_3;
typedef struct { void * f0; S9_1 f1; char f2; _Bool f3 : 1; } S9_4;
#pragma pack(push, 1)
typedef struct { unsigned long f0; uint16_t f1; S9_2 f2; _Bool f3; } S9_5;
#pragma pack(pop)
#pragma pack(push, 8)
typedef struct { int8_t f0; } S9_6;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { const char * f0; _Bool f1 : 1; S9_2 f2[1]; float f3[9]; } S9_7;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { uint8_t f0; } S9_8;
#pragma pack(pop)
typedef struct __attribute__((aligned(4))) { uint32_t f0[5]; int16_t f1; int32_t f2[4]; uint16_t f3 : 8; int8_t f4 : 3; int16_t f5 : 2; S9_2 f6; } S9_9;

#pragma pack(push, 8)
typedef union __attribute__((aligned(16))) { double f0; size_t f1[3]; int32_t f2; int64_t f3; void * f4; uint16_t f5a; uint16_t f5 : 1; } S10_0;
#pragma pack(pop)
#pragma pack(push, 1)
typedef struct { int32_t f0[7]; double f1; } S10_1;
#pragma pack(pop)
typedef union { const char * f0; char f1; void * f2; S10_0 f3[3]; } S10_2;
#pragma pack(push, 2)
typedef struct __attribute__((aligned(4))) { int32_t f0; S10_0 *f1; S10_1 f2[4]; uint32_t f3; long f4 : 16; uint16_t f5; const char * f6[7]; S10_0 *f7; } S10_3;
#pragma pack(pop)
#pragma pack(push, 2)
typedef union __attribute__((aligned(32))) { uint64_t f0; char f1[1]; int8_t f2a; int8_t f2 : 1; const char * f3[6]; } S10_4;
#pragma pack(pop)
typedef struct { int8_t f0[9]; S10_3 *f1; int8_t f2 : 4; uint16_t f3 : 2; long  : 8; uint8_t  : 0; S10_1 *f6; uint8_t f7[8]; } S10_5;
typedef union { size_t f0; } S10_6;
typedef struct { size_t f0; S10_1 f1[2]; uint16_t f2; } S10_7;
typedef struct { long f0; S10_4 f1; } S10_8;
typedef union { int32_t f0[4]; unsigned long f1a; unsigned long f1 : 30; uint64_t f2a; uint64_t  : 58; int64_t f3a; int64_t f3 : 39; S10_7 f4; } S10_9;

#pragma pack(push, 2)
typedef struct { uint64_t f0; _Bool  : 0; int64_t f2 : 29; void * f3; int32_t f4[6]; uint32_t  : 0; } S11_0;
#pragma pack(pop)
typedef struct { size_t f0; } S11_1;
typedef union { const char * f0; _Bool f1; int64_t f2a; int64_t f2 : 46; float f3[9]; _Bool f4; float f5; uint16_t f6a; uint16_t f6 : 4; } S11_2;
#pragma pack(push, 1)
typedef struct { uint32_t f0; size_t f1; S11_1 f2[4]; const char * f3; } S11_3;
#pragma pack(pop)
typedef struct { size_t f0[2]; uint32_t f1 : 18; _Bool f2[1]; } S11_4;
typedef struct { int64_t f0; S11_1 f1[1]; long f2; S11_4 f3; long  : 0; S11_0 f5; uint8_t  : 0; } S11_5;
typedef struct { float f0[4]; S11_5 *f1; S11_4 f2[4]; int32_t f3 : 14; int32_t f4 : 29; uint32_t f5 : 23; ptrdiff_t f6; uint64_t f7 : 57; } S11_6;
typedef struct { char f0; uint32_t f1 : 11; uint8_t f2 : 2; int32_t  : 9; S11_5 f4; void * f5[8]; uint16_t f6 : 15; } S11_7;
typedef union { ptrdiff_t f0[4]; _Bool f1a; _Bool f1 : 1; unsigned long f2a; unsigned long  : 18; int64_t f3a; int64_t f3 : 5; void * f4; int16_t f5; int32_t f6[9]; } S11_8;
#pragma pack(push, 1)
typedef struct { void * f0; unsigned long f1 : 16; S11_5 *f2; uint16_t f3 : 3; } S11_9;
#pragma pack(pop)

typedef struct { int32_t f0[5]; int32_t f1 : 14; } S12_0;
#pragma pack(push, 4)
typedef struct __attribute__((aligned(1))) { unsigned long f0[5]; int16_t f1; long f2 : 27; char f3[7]; unsigned long f4; int32_t f5 : 32; } S12_1;
#pragma pack(pop)
typedef struct { uint32_t f0; unsigned long f1 : 14; int32_t f2 : 11; int32_t f3; S12_1 f4; S12_0 *f5; _Bool f6 : 1; } S12_2;
typedef struct { _Bool f0[6]; S12_0 f1; char f2; uint8_t f3; } S12_3;
typedef struct { int32_t f0; long f1 : 27; } S12_4;
typedef struct { void * f0; char f1[9]; S12_2 f2; char f3[4]; uint16_t f4 : 10; uint8_t f5; unsigned long f6 : 12; } S12_5;
typedef struct { uint64_t f0; long  : 0; int8_t  : 2; int64_t  : 43; const char * f4[2]; } S12_6;
typedef struct { wchar_t f0; char f1[4]; } S12_7;
typedef struct { uint8_t f0; } S12_8;
typedef struct { double f0; uint8_t f1[7]; S12_4 *f2; int8_t f3 : 8; S12_5 f4[3]; S12_3 f5[4]; uint64_t f6 : 29; } S12_9;

typedef struct __attribute__((aligned(16))) { long f0; } S13_0;
typedef union { float f0[2]; } S13_1;
typedef struct { int8_t f0[3]; char f1; S13_0 f2; long f3; int32_t f4 : 17; } S13_2;
#pragma pack(push, 8)
typedef struct __attribute__((aligned(2))) { int8_t f0; uint64_t f1; wchar_t f2[9]; int8_t f3; char f4[2]; void * f5; } S13_3;
#pragma pack(pop)
#pragma pack(push, 8)
typedef union { uint32_t f0; } S13_4;
#pragma pack(pop)
#pragma pack(push, 8)
typedef struct __attribute__((aligned(32))) { int32_t f0; void * f1; int32_t  : 21; long f3; } S13_5;
#pragma pack(pop)
#pragma pack(push, 8)
typedef struct __attribute__((aligned(2))) { int32_t f0; double f1; int16_t f2 : 6; S13_4 f3; uint8_t f4; long  : 24; int16_t f6 : 15; void * f7; } S13_6;
#pragma pack(pop)
typedef struct { uint16_t f0[9]; int8_t f1 : 4; S13_6 f2[4]; unsigned long  : 24; } S13_7;
#pragma pack(push, 1)
typedef struct { uint8_t f0[3]; unsigned long f1 : 4; } S13_8;
#pragma pack(pop)
typedef struct { double f0; long f1 : 8; S13_7 f2[1]; uint32_t f3; S13_8 f4; } S13_9;

#pragma pack(push, 4)
typedef struct { int32_t f0[3]; uint16_t f1 : 5; int16_t f2 : 12; } S14_0;
#pragma pack(pop)
typedef struct __attribute__((aligned(2))) { int16_t f0; S14_0 *f1; float f2[7]; uint32_t f3; } S14_1;
#pragma pack(push, 1)
typedef struct { size_t f0[6]; } S14_2;
#pragma pack(pop)
typedef union { char f0; int32_t f1a; int32_t  : 30; } S14_3;
#pragma pack(push, 4)
typedef struct { ptrdiff_t f0[8]; uint64_t f1 : 9; char f2[1]; } S14_4;
#pragma pack(pop)
typedef struct { void * f0[4]; S14_1 f1; S14_3 f2; char f3[3]; uint16_t f4 : 9; char f5[5]; } S14_5;
#pragma pack(push, 8)
typedef struct { uint16_t f0; int32_t f1; double f2; } S14_6;
#pragma pack(pop)
typedef struct { long f0; int32_t f1 : 31; } S14_7;
#pragma pack(push, 8)
typedef struct __attribute__((aligned(16))) { int8_t f0; S14_2 f1; uint16_t f2; unsigned long f3 : 12; } S14_8;
#pragma pack(pop)
typedef struct { unsigned long f0; _Bool f1 : 1; int32_t f2 : 6; uint64_t f3; char f4[3]; uint32_t f5 : 29; } S14_9;

#pragma pack(push, 8)
typedef struct { int8_t f0; int32_t f1; double f2; int8_t f3 : 6; _Bool f4; char f5[7]; double f6; uint16_t f7; } S15_0;
#pragma pack(pop)
typedef struct __attribute__((aligned(32))) { void * f0[8]; _Bool f1 : 1; } S15_1;
typedef union { int8_t f0; int8_t f1; long f2; int64_t f3; } S15_2;
typedef struct { int32_t f0; int64_t f1 : 62; char f2[7]; _Bool f3 : 1; } S15_3;
typedef struct { const char * f0[4]; int64_t f1 : 25; S15_3 f2; double f3; char f4[6]; ptrdiff_t f5[7]; uint16_t f6; int8_t f7 : 3; } S15_4;
typedef struct { _Bool f0[9]; S15_0 f1[4]; S15_1 *f2; int64_t f3[1]; int64_t f4 : 62; uint32_t f5[1]; } S15_5;
typedef union { long f0[3]; _Bool f1a; _Bool f1 : 1; _Bool f2a; _Bool f2 : 1; S15_4 f3; uint32_t f4a; uint32_t  : 20; unsigned long f5a; unsigned long f5 : 21; } S15_6;
#pragma pack(push, 1)
typedef struct { void * f0; uint16_t f1 : 13; char f2; int8_t f3[7]; } S15_7;
#pragma pack(pop)
#pragma pack(push, 1)
typedef struct { int32_t f0; S15_7 f1[3]; _Bool f2 : 1; uint8_t  : 0; uint8_t f4[4]; } S15_8;
#pragma pack(pop)
#pragma pack(push, 4)
typedef struct { double f0; uint32_t f1 : 20; int8_t f2; _Bool f3 : 1; _Bool  : 0; } S15_9;
#pragma pack(pop)

typedef struct __attribute__((aligned(16))) { int16_t f0[6]; char f1[3]; int8_t f2[6]; int32_t f3; int8_t f4 : 3; } S16_0;
typedef struct { long f0; _Bool  : 1; void * f2; int32_t  : 9; char f4[6]; S16_0 f5[3]; S16_0 f6; } S16_1;
typedef struct { uint64_t f0[2]; S16_1 f1; char f2[1]; S16_1 f3; size_t f4; S16_1 f5; float f6; S16_1 f7[4]; } S16_2;
typedef struct { uint8_t f0[9]; S16_0 f1[3]; } S16_3;
#pragma pack(push, 2)
typedef struct __attribute__((aligned(1))) { int8_t f0; const char * f1[9]; uint8_t f2 : 1; int32_t f3; S16_0 *f4; int8_t f5 : 5; } S16_4;
#pragma pack(pop)
typedef struct __attribute__((aligned(8))) { uint64_t f0; uint32_t f1; uint16_t f2; double f3; int16_t f4[6]; unsigned long f5 : 21; uint32_t f6; int8_t f7; } S16_5;
#pragma pack(push, 8)
typedef struct { const char * f0; uint16_t f1; uint64_t  : 0; uint64_t f3; S16_4 *f4; void * f5[1]; uint16_t  : 12; } S16_6;
#pragma pack(pop)
#pragma pack(push, 4)
typedef union { uint32_t f0; uint32_t f1; char f2[4]; } S16_7;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { char f0; unsigned long f1 : 18; uint8_t f2 : 4; int32_t f3; int32_t f4; long f5 : 27; } S16_8;
#pragma pack(pop)
typedef struct { int16_t f0; } S16_9;

typedef struct __attribute__((aligned(4))) { wchar_t f0[4]; } S17_0;
typedef struct { long f0[7]; char f1[5]; S17_0 f2[2]; char f3[1]; int32_t f4 : 25; S17_0 f5[4]; uint32_t f6 : 21; } S17_1;
#pragma pack(push, 8)
typedef union __attribute__((aligned(32))) { double f0; char f1; int16_t f2; uint64_t f3a; uint64_t f3 : 31; } S17_2;
#pragma pack(pop)
#pragma pack(push, 1)
typedef struct { long f0[5]; unsigned long f1 : 25; unsigned long f2[4]; } S17_3;
#pragma pack(pop)
typedef struct { long f0; char f1; _Bool f2 : 1; uint8_t f3 : 8; int32_t f4 : 29; char f5[9]; S17_2 f6; char f7[3]; } S17_4;
typedef struct { long f0[9]; } S17_5;
#pragma pack(push, 2)
typedef struct __attribute__((aligned(8))) { double f0; S17_5 f1[3]; _Bool f2 : 1; int16_t f3 : 5; int32_t f4 : 29; char f5; } S17_6;
#pragma pack(pop)
typedef struct __attribute__((aligned(1))) { int8_t f0; int8_t f1 : 5; } S17_7;
typedef struct { unsigned long f0; uint64_t f1 : 10; S17_5 *f2; int32_t f3 : 3; int16_t f4; S17_7 f5; } S17_8;
#pragma pack(push, 8)
typedef struct { size_t f0; ptrdiff_t f1; S17_5 f2[2]; unsigned long f3; double f4[6]; int64_t  : 0; S17_0 *f6; uint64_t f7; } S17_9;
#pragma pack(pop)

typedef union { uint64_t f0; int32_t f1a; int32_t f1 : 2; } S18_0;
#pragma pack(push, 1)
typedef struct { int8_t f0; double f1; S18_0 f2; long  : 11; long f4; ptrdiff_t f5; char f6[8]; } S18_1;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct __attribute__((aligned(1))) { const char * f0; _Bool f1 : 1; _Bool f2 : 1; } S18_2;
#pragma pack(pop)
typedef struct { int32_t f0[9]; const char * f1[6]; S18_1 *f2; } S18_3;
#pragma pack(push, 4)
typedef struct __attribute__((aligned(2))) { wchar_t f0[4]; S18_0 f1[2]; int32_t f2 : 22; long f3 : 20; } S18_4;
#pragma pack(pop)
#pragma pack(push, 1)
typedef struct { unsigned long f0; uint64_t f1; int8_t f2[9]; uint8_t f3 : 6; S18_1 *f4; int32_t  : 0; uint8_t f6; } S18_5;
#pragma pack(pop)
typedef union { void * f0; _Bool f1[4]; uint16_t f2; int8_t f3a; int8_t f3 : 5; long f4; uint8_t f5a; uint8_t f5 : 5; S18_3 f6[2]; } S18_6;
#pragma pack(push, 4)
typedef struct __attribute__((aligned(32))) { int32_t f0; uint16_t f1; uint32_t f2; _Bool  : 1; } S18_7;
#pragma pack(pop)
#pragma pack(push, 8)
typedef struct { ptrdiff_t f0; int8_t f1 : 8; S18_5 f2[4]; int16_t f3; int64_t f4 : 45; long f5 : 2; float f6; } S18_8;
#pragma pack(pop)
#pragma pack(push, 8)
typedef struct { ptrdiff_t f0; uint16_t f1; int32_t f2; int32_t f3[5]; S18_5 f4[4]; uint32_t f5; S18_5 f6[2]; char f7[5]; } S18_9;
#pragma pack(pop)

typedef struct { size_t f0; wchar_t f1; int32_t  : 0; int32_t f3 : 9; double f4; char f5[1]; long f6 : 21; _Bool f7; } S19_0;
#pragma pack(push, 8)
typedef struct __attribute__((aligned(32))) { int64_t f0; unsigned long f1 : 21; S19_0 f2[3]; int8_t  : 7; int16_t  : 12; S19_0 *f5; int16_t f6 : 10; } S19_1;
#pragma pack(pop)
typedef union { unsigned long f0; int32_t f1a; int32_t f1 : 7; uint64_t f2; } S19_2;
typedef struct { uint8_t f0; } S19_3;
#pragma pack(push, 1)
typedef struct { unsigned long f0[1]; S19_2 f1; _Bool f2; } S19_4;
#pragma pack(pop)
typedef struct __attribute__((aligned(4))) { int8_t f0; char f1[8]; S19_2 f2; S19_2 *f3; uint8_t f4 : 5; } S19_5;
#pragma pack(push, 2)
typedef union { float f0; } S19_6;
#pragma pack(pop)
#pragma pack(push, 4)
typedef union { int32_t f0; } S19_7;
#pragma pack(pop)
typedef struct { uint16_t f0; } S19_8;
#pragma pack(push, 8)
typedef struct { uint16_t f0; _Bool f1 : 1; int32_t f2 : 21; int16_t f3 : 2; void * f4; S19_7 f5[3]; int64_t f6 : 49; } S19_9;
#pragma pack(pop)

typedef struct { uint32_t f0; uint16_t  : 11; int16_t f2; int32_t f3; int32_t f4; uint32_t f5; uint32_t f6 : 24; char f7[4]; } S20_0;
typedef union __attribute__((aligned(32))) { int64_t f0; S20_0 f1[2]; S20_0 f2[3]; int8_t f3a; int8_t f3 : 3; } S20_1;
typedef struct { unsigned long f0; S20_0 f1[4]; } S20_2;
typedef struct { uint32_t f0; int64_t f1; } S20_3;
#pragma pack(push, 4)
typedef struct { _Bool f0; int32_t f1 : 22; _Bool f2; wchar_t f3; uint8_t f4 : 7; } S20_4;
#pragma pack(pop)
typedef union { uint8_t f0; int32_t f1; } S20_5;
#pragma pack(push, 2)
typedef struct __attribute__((aligned(2))) { unsigned long f0; S20_2 *f1; unsigned long f2; } S20_6;
#pragma pack(pop)
typedef struct { int64_t f0; S20_4 f1; char f2[5]; size_t f3; void * f4; _Bool f5 : 1; } S20_7;
typedef struct { _Bool f0[8]; uint16_t f1; S20_4 *f2; uint32_t f3; S20_0 *f4; } S20_8;
typedef struct { int64_t f0; unsigned long f1 : 18; S20_6 f2; _Bool f3; wchar_t f4; wchar_t f5; S20_6 *f6; } S20_9;

typedef struct { int32_t f0; int32_t f1 : 18; long f2 : 20; int64_t  : 17; uint16_t f4 : 12; uint32_t  : 0; char f6; } S21_0;
typedef struct { void * f0; int8_t f1[9]; uint16_t f2; } S21_1;
typedef struct { int8_t f0[8]; ptrdiff_t f1; long  : 0; unsigned long f3[3]; _Bool f4; S21_1 f5[2]; void * f6; int8_t  : 5; } S21_2;
#pragma pack(push, 1)
typedef struct { int32_t f0; float f1; uint16_t f2 : 5; S21_2 f3; int32_t f4 : 26; int8_t  : 4; } S21_3;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { int64_t f0; S21_0 f1[4]; const char * f2; char f3[6]; int64_t f4; } S21_4;
#pragma pack(pop)
#pragma pack(push, 8)
typedef struct { int16_t f0; S21_4 f1; long f2 : 29; const char * f3; uint16_t f4; char f5[8]; S21_3 f6[3]; } S21_5;
#pragma pack(pop)
typedef struct { unsigned long f0; int8_t f1[1]; S21_2 *f2; } S21_6;
#pragma pack(push, 8)
typedef struct { wchar_t f0; } S21_7;
#pragma pack(pop)
typedef struct { int8_t f0; int32_t f1; int32_t f2; } S21_8;
#pragma pack(push, 1)
typedef struct { int64_t f0[7]; long f1 : 23; S21_1 f2; int64_t f3; int16_t f4; int32_t f5 : 2; int8_t f6[3]; uint16_t f7 : 15; } S21_9;
#pragma pack(pop)

#pragma pack(push, 4)
typedef union __attribute__((aligned(8))) { uint64_t f0[3]; long f1a; long  : 10; } S22_0;
#pragma pack(pop)
typedef struct __attribute__((aligned(32))) { int64_t f0; uint8_t f1; int16_t f2; unsigned long f3 : 19; char f4; } S22_1;
#pragma pack(push, 4)
typedef struct { int16_t f0; float f1; uint32_t f2[7]; int32_t  : 6; } S22_2;
#pragma pack(pop)
typedef struct { int8_t f0; int32_t f1 : 8; int32_t f2 : 29; const char * f3; uint8_t f4 : 5; int8_t f5 : 3; uint16_t f6; S22_0 *f7; } S22_3;
#pragma pack(push, 2)
typedef struct { long f0[7]; uint32_t  : 0; S22_2 f2; long f3 : 30; size_t f4; S22_1 *f5; uint64_t f6 : 39; } S22_4;
#pragma pack(pop)
#pragma pack(push, 4)
typedef union { char f0; _Bool f1a; _Bool f1 : 1; } S22_5;
#pragma pack(pop)
typedef struct { size_t f0; } S22_6;
typedef union { uint64_t f0; S22_2 f1[3]; int16_t f2a; int16_t f2 : 9; int32_t f3; unsigned long f4a; unsigned long f4 : 8; } S22_7;
typedef struct __attribute__((aligned(8))) { int64_t f0; uint8_t f1; int64_t f2; S22_7 f3[4]; S22_6 *f4; } S22_8;
typedef union { char f0; int32_t f1; } S22_9;

typedef struct __attribute__((aligned(8))) { uint16_t f0; uint8_t  : 5; } S23_0;
#pragma pack(push, 1)
typedef struct __attribute__((aligned(1))) { long f0[1]; uint32_t f1 : 3; S23_0 *f2; long f3 : 4; int64_t  : 0; int16_t f5; const char * f6; void * f7; } S23_1;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { char f0; char f1[4]; int8_t f2; char f3[8]; uint8_t f4[8]; uint8_t f5 : 8; uint64_t f6; } S23_2;
#pragma pack(pop)
#pragma pack(push, 1)
typedef struct { unsigned long f0[6]; unsigned long f1 : 3; int64_t f2[5]; int32_t  : 13; const char * f4[8]; ptrdiff_t f5; } S23_3;
#pragma pack(pop)
typedef struct { size_t f0; unsigned long f1 : 31; uint32_t f2; uint8_t f3 : 8; void * f4; uint16_t f5 : 3; int32_t f6; ptrdiff_t f7; } S23_4;
typedef union { uint16_t f0; int16_t f1a; int16_t f1 : 5; _Bool f2a; _Bool f2 : 1; uint32_t f3; uint32_t f4; int64_t f5; S23_3 f6[4]; } S23_5;
typedef struct __attribute__((aligned(16))) { void * f0; uint8_t f1 : 6; } S23_6;
#pragma pack(push, 1)
typedef struct { int32_t f0; int8_t f1 : 2; int64_t f2; char f3[2]; } S23_7;
#pragma pack(pop)
typedef struct __attribute__((aligned(8))) { uint64_t f0; int32_t  : 0; } S23_8;
typedef struct __attribute__((aligned(4))) { size_t f0; char f1[3]; S23_3 f2[1]; void * f3; uint16_t f4; } S23_9;

typedef struct __attribute__((aligned(1))) { uint64_t f0; } S24_0;
#pragma pack(push, 2)
typedef struct { int32_t f0; } S24_1;
#pragma pack(pop)
typedef union { void * f0[7]; int32_t f1; uint32_t f2; S24_1 f3[3]; char f4; uint16_t f5a; uint16_t f5 : 3; long f6; uint8_t f7; } S24_2;
#pragma pack(push, 16)
typedef struct { int64_t f0; int32_t f1; int8_t  : 0; int8_t f3; } S24_3;
#pragma pack(pop)
typedef struct { long f0; uint8_t f1; _Bool f2 : 1; } S24_4;
#pragma pack(push, 1)
typedef union { uint64_t f0; int32_t f1a; int32_t f1 : 13; char f2[7]; _Bool f3a; _Bool f3 : 1; int8_t f4a; int8_t f4 : 1; S24_2 f5; long f6; void * f7; } S24_5;
#pragma pack(pop)
typedef union { size_t f0; uint64_t f1; } S24_6;
#pragma pack(push, 2)
typedef struct { unsigned long f0[5]; uint16_t f1; } S24_7;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { uint16_t f0; int8_t f1 : 1; _Bool f2 : 1; } S24_8;
#pragma pack(pop)
#pragma pack(push, 1)
typedef struct { int64_t f0; int64_t f1; S24_2 f2; uint64_t f3; S24_2 f4; } S24_9;
#pragma pack(pop)

typedef struct { double f0; double f1; char f2[9]; uint64_t f3 : 20; int64_t f4[6]; uint8_t f5; int16_t f6 : 1; int16_t f7 : 5; } S25_0;
#pragma pack(push, 4)
typedef struct { int32_t f0; int32_t  : 2; ptrdiff_t f2; wchar_t f3; uint64_t f4; S25_0 f5[2]; S25_0 f6[3]; double f7; } S25_1;
#pragma pack(pop)
typedef union { int32_t f0; int32_t f1; wchar_t f2; uint8_t f3a; uint8_t  : 8; uint64_t f4; _Bool f5a; _Bool f5 : 1; } S25_2;
#pragma pack(push, 8)
typedef struct { wchar_t f0; int16_t f1 : 16; S25_1 f2; int32_t f3 : 28; S25_0 f4; } S25_3;
#pragma pack(pop)
typedef struct __attribute__((aligned(8))) { const char * f0; wchar_t f1; uint64_t f2; int64_t f3 : 37; uint8_t f4; } S25_4;
#pragma pack(push, 4)
typedef struct __attribute__((aligned(32))) { int8_t f0; int32_t  : 27; S25_2 *f2; int32_t  : 31; } S25_5;
#pragma pack(pop)
#pragma pack(push, 1)
typedef union { uint64_t f0; unsigned long f1a; unsigned long f1 : 21; S25_3 f2[1]; uint32_t f3a; uint32_t f3 : 12; int64_t f4; uint64_t f5a; uint64_t f5 : 57; } S25_6;
#pragma pack(pop)
#pragma pack(push, 8)
typedef union __attribute__((aligned(16))) { char f0; } S25_7;
#pragma pack(pop)
#pragma pack(push, 16)
typedef struct __attribute__((aligned(4))) { int32_t f0; wchar_t f1; _Bool f2; } S25_8;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { unsigned long f0; uint8_t  : 0; uint64_t f2 : 42; S25_2 f3[3]; long  : 0; } S25_9;
#pragma pack(pop)

#pragma pack(push, 16)
typedef union __attribute__((aligned(4))) { uint64_t f0; } S26_0;
#pragma pack(pop)
#pragma pack(push, 4)
typedef union { const char * f0; _Bool f1a; _Bool f1 : 1; uint16_t f2; uint32_t f3a; uint32_t f3 : 3; int8_t f4; } S26_1;
#pragma pack(pop)
typedef struct { uint16_t f0; uint16_t f1[9]; int64_t f2; int64_t f3[5]; int32_t f4 : 3; } S26_2;
#pragma pack(push, 1)
typedef struct { int32_t f0; uint64_t f1 : 34; int32_t f2 : 25; size_t f3[7]; } S26_3;
#pragma pack(pop)
typedef struct { unsigned long f0[6]; } S26_4;
#pragma pack(push, 1)
typedef union { wchar_t f0; char f1; uint16_t f2; } S26_5;
#pragma pack(pop)
typedef struct __attribute__((aligned(1))) { ptrdiff_t f0[6]; } S26_6;
#pragma pack(push, 8)
typedef struct __attribute__((aligned(16))) { uint32_t f0; long f1; int8_t f2 : 3; char f3[4]; S26_0 *f4; } S26_7;
#pragma pack(pop)
#pragma pack(push, 4)
typedef union { int32_t f0; float f1; char f2[2]; int64_t f3a; int64_t f3 : 58; float f4; _Bool f5; } S26_8;
#pragma pack(pop)
typedef struct { int16_t f0[5]; void * f1; S26_0 f2; int16_t f3 : 1; } S26_9;

typedef struct { unsigned long f0; int16_t f1 : 7; uint8_t f2 : 6; char f3[7]; } S27_0;
#pragma pack(push, 8)
typedef union { void * f0; unsigned long f1; } S27_1;
#pragma pack(pop)
typedef struct __attribute__((aligned(32))) { int8_t f0[1]; S27_0 f1; S27_1 f2; unsigned long  : 21; S27_0 f4; uint64_t f5 : 8; } S27_2;
#pragma pack(push, 8)
typedef struct { double f0[1]; S27_2 *f1; wchar_t f2; } S27_3;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { int32_t f0; } S27_4;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { float f0; S27_0 f1; S27_3 *f2; } S27_5;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { int8_t f0; int8_t f1; void * f2; S27_3 *f3; unsigned long f4; unsigned long f5 : 15; } S27_6;
#pragma pack(pop)
typedef union { ptrdiff_t f0; long f1a; long f1 : 24; void * f2[7]; float f3[3]; } S27_7;
typedef struct { int8_t f0[3]; wchar_t f1; S27_0 f2[3]; char f3[8]; } S27_8;
typedef struct { _Bool f0[9]; int16_t f1; double f2; int16_t f3 : 7; _Bool f4 : 1; uint8_t f5; } S27_9;

typedef struct { int16_t f0[2]; uint16_t f1 : 11; size_t f2; int32_t f3; } S28_0;
typedef struct { ptrdiff_t f0; char f1; int8_t f2 : 8; S28_0 *f3; int32_t f4 : 13; _Bool f5; int32_t f6; } S28_1;
typedef union { int16_t f0; int32_t f1a; int32_t f1 : 31; int32_t f2; uint64_t f3a; uint64_t f3 : 39; } S28_2;
typedef struct { ptrdiff_t f0[9]; int16_t f1 : 7; uint8_t f2[8]; S28_2 f3[3]; uint8_t f4 : 8; size_t f5; uint64_t f6; } S28_3;
#pragma pack(push, 4)
typedef struct { uint32_t f0; uint16_t  : 0; int8_t f2; int32_t f3; uint32_t f4 : 29; } S28_4;
#pragma pack(pop)
typedef struct __attribute__((aligned(16))) { int64_t f0[3]; unsigned long f1 : 9; uint8_t f2; unsigned long f3 : 6; } S28_5;
#pragma pack(push, 4)
typedef struct __attribute__((aligned(1))) { ptrdiff_t f0; } S28_6;
#pragma pack(pop)
#pragma pack(push, 8)
typedef struct { unsigned long f0; char f1[9]; char f2[6]; S28_5 *f3; char f4[9]; long f5 : 8; } S28_7;
#pragma pack(pop)
#pragma pack(push, 1)
typedef union { size_t f0; S28_3 f1[3]; int64_t f2a; int64_t  : 35; uint8_t f3a; uint8_t f3 : 1; long f4a; long  : 27; } S28_8;
#pragma pack(pop)
#pragma pack(push, 8)
typedef struct { double f0[6]; } S28_9;
#pragma pack(pop)

#pragma pack(push, 2)
typedef struct { unsigned long f0[5]; ptrdiff_t f1; void * f2[5]; const char * f3; int16_t f4; char f5[6]; size_t f6[1]; unsigned long f7 : 18; } S29_0;
#pragma pack(pop)
typedef struct { const char * f0; } S29_1;
typedef struct __attribute__((aligned(8))) { float f0; S29_0 *f1; int16_t f2; uint16_t  : 0; } S29_2;
typedef struct { double f0[1]; } S29_3;
typedef struct { int32_t f0; int16_t f1; double f2; } S29_4;
typedef struct { int32_t f0[8]; S29_4 f1[1]; S29_3 f2[1]; int32_t f3 : 16; _Bool f4; int64_t f5; } S29_5;
#pragma pack(push, 8)
typedef struct __attribute__((aligned(1))) { uint64_t f0; } S29_6;
#pragma pack(pop)
#pragma pack(push, 16)
typedef struct { uint16_t f0[2]; } S29_7;
#pragma pack(pop)
#pragma pack(push, 8)
typedef struct { const char * f0; } S29_8;
#pragma pack(pop)
#pragma pack(push, 16)
typedef struct { size_t f0; size_t f1[9]; _Bool f2; _Bool f3 : 1; const char * f4; S29_0 f5; char f6[1]; long f7; } S29_9;
#pragma pack(pop)

#pragma pack(push, 1)
typedef union { void * f0; float f1; } S30_0;
#pragma pack(pop)
typedef struct { uint64_t f0; int16_t  : 0; long f2 : 27; } S30_1;
#pragma pack(push, 2)
typedef struct __attribute__((aligned(4))) { int32_t f0; long f1; } S30_2;
#pragma pack(pop)
typedef struct { uint8_t f0; int32_t f1 : 2; ptrdiff_t f2; } S30_3;
typedef struct { size_t f0; } S30_4;
#pragma pack(push, 1)
typedef struct { uint64_t f0; } S30_5;
#pragma pack(pop)
#pragma pack(push, 8)
typedef struct { const char * f0[9]; int8_t  : 0; wchar_t f2[2]; S30_3 f3; S30_4 f4; double f5; uint16_t  : 9; uint16_t f7 : 4; } S30_6;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { int32_t f0; char f1[3]; char f2[7]; float f3; } S30_7;
#pragma pack(pop)
typedef union { float f0; uint8_t f1a; uint8_t f1 : 2; } S30_8;
#pragma pack(push, 16)
typedef struct { int32_t f0; S30_6 f1; } S30_9;
#pragma pack(pop)

typedef struct __attribute__((aligned(4))) { _Bool f0; float f1; const char * f2; size_t f3; char f4[9]; char f5; uint16_t f6 : 7; } S31_0;
#pragma pack(push, 1)
typedef struct { int16_t f0; uint32_t f1; long f2[1]; } S31_1;
#pragma pack(pop)
#pragma pack(push, 1)
typedef struct { float f0; uint64_t f1 : 21; S31_1 f2; S31_1 *f3; } S31_2;
#pragma pack(pop)
#pragma pack(push, 4)
typedef union { size_t f0; double f1; char f2[3]; uint64_t f3a; uint64_t f3 : 56; _Bool f4a; _Bool f4 : 1; int16_t f5; int32_t f6a; int32_t f6 : 11; } S31_3;
#pragma pack(pop)
#pragma pack(push, 4)
typedef struct __attribute__((aligned(32))) { uint16_t f0; _Bool f1 : 1; long  : 16; } S31_4;
#pragma pack(pop)
#pragma pack(push, 4)
typedef struct { int32_t f0; uint16_t f1; int32_t f2[7]; int32_t f3; S31_2 f4[3]; long  : 28; int32_t f6 : 12; } S31_5;
#pragma pack(pop)
typedef struct __attribute__((aligned(8))) { int8_t f0; } S31_6;
#pragma pack(push, 8)
typedef struct { float f0[5]; uint64_t f1[5]; S31_5 f2; S31_2 f3[3]; uint32_t f4; } S31_7;
#pragma pack(pop)
typedef struct { wchar_t f0; char f1[9]; S31_7 *f2; } S31_8;
#pragma pack(push, 16)
typedef union { ptrdiff_t f0; char f1[2]; S31_1 f2[1]; void * f3; unsigned long f4a; unsigned long f4 : 17; int64_t f5; } S31_9;
#pragma pack(pop)

typedef struct __attribute__((aligned(2))) { int16_t f0[2]; char f1[5]; char f2[6]; long f3 : 9; int32_t  : 0; char f5[1]; ptrdiff_t f6; char f7[7]; } S32_0;
#pragma pack(push, 4)
typedef struct { int32_t f0[7]; uint16_t  : 14; uint32_t f2; char f3[5]; _Bool f4; uint8_t f5 : 8; _Bool f6[9]; int32_t f7; } S32_1;
#pragma pack(pop)
#pragma pack(push, 16)
typedef struct { char f0; uint32_t f1; uint16_t f2; int8_t  : 3; S32_1 f4[3]; int8_t f5 : 6; } S32_2;
#pragma pack(pop)
typedef struct { int64_t f0; S32_1 f1[3]; uint32_t f2 : 15; int32_t f3 : 12; } S32_3;
#pragma pack(push, 4)
typedef struct { char f0; int32_t f1 : 4; int8_t f2; const char * f3[9]; char f4[4]; uint32_t f5[5]; float f6[3]; int32_t  : 2; } S32_4;
#pragma pack(pop)
typedef struct { int16_t f0; uint32_t f1[3]; S32_4 f2; uint32_t f3; } S32_5;
#pragma pack(push, 4)
typedef struct { unsigned long f0; int32_t  : 0; } S32_6;
#pragma pack(pop)
typedef struct { uint8_t f0; uint8_t f1 : 8; S32_0 f2; wchar_t f3[3]; S32_1 *f4; uint8_t f5 : 7; S32_3 f6[2]; } S32_7;
typedef struct { double f0; uint8_t f1[7]; } S32_8;
typedef struct __attribute__((aligned(16))) { int32_t f0; _Bool f1; uint64_t f2[9]; int16_t f3; long f4[5]; } S32_9;
