/* Made from seeds by RandomStructures; do not edit. */
#include <stddef.h>
#include <stdint.h>

/* As in <uchar.h> and <sys/types.h>, which not every target has. */
typedef __CHAR16_TYPE__ char16_t;
typedef ptrdiff_t ssize_t;

#pragma pack(push, 4)
typedef struct { int8_t f0; size_t f1 : 1; } S1_0;
#pragma pack(pop)
typedef struct { char16_t f0; S1_0 *f1; int f2; ssize_t f3 : 12; uint16_t f4; char16_t f5 : 11; int64_t f6 : 25; int32_t f7 : 23; } S1_1;
#pragma pack(push, 4)
typedef struct __attribute__((aligned(1))) { int32_t f0[6]; S1_0 f1; char f2[4]; S1_1 f3[1]; char f4; } S1_2;
#pragma pack(pop)
#pragma pack(push, 8)
typedef struct __attribute__((aligned(4))) { uint64_t f0; char f1[5]; size_t f2 : 7; void * f3[9]; } S1_3;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { wchar_t f0; size_t f1[1]; ssize_t f2 : 21; _Bool  : 0; S1_1 f4; uint64_t f5 : 22; uint8_t f6 : 5; char f7; } S1_4;
#pragma pack(pop)
typedef struct { uint64_t f0; int32_t f1[3]; int64_t f2; int16_t f3 : 6; int f4 : 26; } S1_5;
typedef struct { char16_t f0; int f1[5]; S1_4 *f2; const char * f3; S1_2 *f4; } S1_6;
typedef struct __attribute__((aligned(8))) { uint8_t f0; } S1_7;
typedef union { float f0; int8_t f1; S1_5 f2[3]; unsigned int f3a; unsigned int f3 : 32; ssize_t f4; void * f5; } S1_8;
typedef struct { uint64_t f0; unsigned long  : 20; S1_0 *f2; uint16_t f3 : 2; ssize_t f4 : 22; } S1_9;

#pragma pack(push, 1)
typedef union { char16_t f0[1]; char f1[7]; double f2; ssize_t f3a; ssize_t f3 : 24; } S2_0;
#pragma pack(pop)
typedef struct { uint64_t f0; } S2_1;
typedef struct { wchar_t f0; } S2_2;
#pragma pack(push, 2)
typedef struct { char f0[1]; unsigned int  : 19; char f2[3]; unsigned long f3 : 5; char16_t f4; char f5[8]; } S2_3;
#pragma pack(pop)
typedef struct __attribute__((aligned(2))) { int f0; char f1; } S2_4;
typedef struct { double f0; _Bool f1; S2_0 f2; int  : 0; int32_t f4 : 2; char f5; S2_0 f6[2]; } S2_5;
typedef struct __attribute__((aligned(2))) { const char * f0; void * f1; double f2[1]; unsigned long f3 : 24; unsigned int f4 : 15; char f5[9]; S2_0 f6[2]; } S2_6;
typedef struct { int f0; S2_3 *f1; } S2_7;
#pragma pack(push, 16)
typedef struct { size_t f0; float f1; S2_7 f2; int  : 0; _Bool f4 : 1; uint64_t f5; int16_t f6; S2_2 f7[3]; } S2_8;
#pragma pack(pop)
#pragma pack(push, 16)
typedef struct { ssize_t f0[9]; S2_1 f1[2]; int64_t f2 : 53; } S2_9;
#pragma pack(pop)

#pragma pack(push, 1)
typedef struct __attribute__((aligned(1))) { const char * f0; char f1[5]; ssize_t f2; int  : 0; size_t f4; } S3_0;
#pragma pack(pop)
typedef struct __attribute__((aligned(2))) { int8_t f0[9]; char f1[6]; char f2; uint8_t  : 7; S3_0 *f4; } S3_1;
#pragma pack(push, 4)
typedef struct __attribute__((aligned(4))) { unsigned long f0; uint16_t f1 : 6; uint16_t f2; size_t  : 0; char f4; char16_t f5 : 7; } S3_2;
#pragma pack(pop)
#pragma pack(push, 4)
typedef struct { size_t f0; } S3_3;
#pragma pack(pop)
#pragma pack(push, 1)
typedef struct { uint8_t f0[2]; uint16_t f1; _Bool f2 : 1; } S3_4;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct __attribute__((aligned(16))) { int f0; char f1; int16_t  : 12; uint16_t f3; S3_1 *f4; uint8_t f5 : 6; _Bool f6 : 1; S3_3 f7[4]; } S3_5;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { unsigned int f0[8]; size_t f1; int16_t  : 3; } S3_6;
#pragma pack(pop)
typedef struct { unsigned long f0; S3_1 f1; S3_0 f2[2]; S3_4 f3; unsigned long f4; } S3_7;
typedef struct { unsigned int f0[6]; S3_6 *f1; _Bool  : 1; ssize_t  : 27; int16_t f4; _Bool f5; uint64_t  : 0; } S3_8;
#pragma pack(push, 4)
typedef union { size_t f0; S3_6 f1; } S3_9;
#pragma pack(pop)

typedef struct { wchar_t f0[8]; char f1[4]; int8_t  : 0; char f3[9]; unsigned long f4; int8_t f5; long f6[2]; } S4_0;
typedef struct { unsigned int f0; long f1; int32_t f2 : 9; uint64_t f3 : 52; } S4_1;
#pragma pack(push, 4)
typedef struct { int64_t f0; S4_1 *f1; S4_1 f2; float f3; } S4_2;
#pragma pack(pop)
typedef struct __attribute__((aligned(16))) { int32_t f0; int16_t f1 : 4; int  : 0; ssize_t f3 : 15; char f4[3]; } S4_3;
#pragma pack(push, 8)
typedef struct { uint16_t f0[9]; int16_t f1; S4_2 f2; char16_t  : 12; S4_2 *f4; int64_t f5[1]; int16_t f6; } S4_4;
#pragma pack(pop)
#pragma pack(push, 4)
typedef struct __attribute__((aligned(1))) { uint16_t f0; S4_0 f1; S4_0 f2; uint8_t f3 : 7; char f4[3]; char f5[6]; int  : 0; } S4_5;
#pragma pack(pop)
typedef union __attribute__((aligned(2))) { wchar_t f0; uint8_t f1; long f2; wchar_t f3; _Bool f4a; _Bool f4 : 1; int16_t f5a; int16_t f5 : 5; } S4_6;
#pragma pack(push, 1)
typedef struct { unsigned long f0; int8_t  : 8; } S4_7;
#pragma pack(pop)
#pragma pack(push, 16)
typedef struct { uint16_t f0[2]; size_t f1 : 30; int32_t f2; int f3 : 4; char f4; const char * f5[5]; } S4_8;
#pragma pack(pop)
typedef struct { uint8_t f0; ssize_t f1 : 20; S4_1 f2; _Bool f3; ssize_t f4 : 10; uint8_t f5; char f6[6]; char f7[6]; } S4_9;

#pragma pack(push, 16)
typedef struct { unsigned int f0; int64_t f1[9]; unsigned int f2 : 25; void * f3[3]; } S5_0;
#pragma pack(pop)
typedef struct { char16_t f0; uint16_t f1 : 7; } S5_1;
#pragma pack(push, 4)
typedef struct { size_t f0; S5_0 f1; } S5_2;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { const char * f0; S5_1 f1; uint16_t f2[8]; S5_2 f3[2]; unsigned long f4 : 7; } S5_3;
#pragma pack(pop)
typedef struct { unsigned int f0; ssize_t f1[5]; } S5_4;
typedef struct { long f0; S5_3 *f1; unsigned int f2; float f3; void * f4[1]; S5_3 f5[3]; char16_t f6 : 14; } S5_5;
typedef struct { size_t f0; } S5_6;
typedef struct { void * f0; void * f1; } S5_7;
typedef struct __attribute__((aligned(1))) { uint64_t f0; } S5_8;
typedef struct { int f0; int64_t  : 19; char16_t f2; unsigned long  : 0; int f4[4]; S5_4 f5; } S5_9;

#pragma pack(push, 2)
typedef union __attribute__((aligned(2))) { const char * f0[5]; char f1[2]; int8_t f2[2]; int64_t f3a; int64_t f3 : 60; char f4[1]; unsigned int f5a; unsigned int  : 15; char f6[8]; } S6_0;
#pragma pack(pop)
typedef struct { char16_t f0[9]; wchar_t f1; S6_0 f2[2]; S6_0 f3; int16_t f4 : 8; } S6_1;
typedef struct { uint64_t f0[2]; size_t f1; } S6_2;
typedef struct { unsigned int f0; } S6_3;
typedef struct { unsigned int f0; uint8_t f1 : 5; _Bool f2 : 1; _Bool f3 : 1; int8_t f4 : 6; } S6_4;
typedef struct { ssize_t f0; } S6_5;
#pragma pack(push, 16)
typedef struct { int32_t f0[5]; ssize_t f1 : 12; } S6_6;
#pragma pack(pop)
typedef struct __attribute__((aligned(16))) { float f0; int f1; long f2 : 2; int8_t  : 1; unsigned long f4; } S6_7;
typedef struct __attribute__((aligned(4))) { void * f0; S6_1 f1; S6_1 f2[3]; long f3 : 12; } S6_8;
typedef union { char f0; S6_0 f1; uint64_t f2a; uint64_t f2 : 30; S6_1 f3[2]; _Bool f4[1]; } S6_9;

#pragma pack(push, 1)
typedef struct { int16_t f0; char f1[1]; int32_t f2 : 4; } S7_0;
#pragma pack(pop)
#pragma pack(push, 4)
typedef union { size_t f0; S7_0 f1; S7_0 f2[2]; int f3a; int f3 : 13; const char * f4; S7_0 f5[4]; } S7_1;
#pragma pack(pop)
typedef struct { long f0; char16_t f1 : 15; char f2[4]; char f3; S7_0 f4; unsigned long f5 : 31; _Bool f6; uint16_t  : 0; } S7_2;
typedef struct { unsigned int f0[3]; } S7_3;
#pragma pack(push, 2)
typedef struct { double f0; unsigned long f1; char f2[5]; } S7_4;
#pragma pack(pop)
typedef union __attribute__((aligned(16))) { unsigned int f0; long f1a; long f1 : 32; S7_0 f2; const char * f3; uint8_t f4[1]; } S7_5;
#pragma pack(push, 4)
typedef struct { int8_t f0; unsigned int f1[6]; int f2 : 16; } S7_6;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { unsigned int f0; long f1[9]; ssize_t  : 14; S7_0 *f3; int8_t f4; uint16_t f5[1]; } S7_7;
#pragma pack(pop)
typedef struct { unsigned long f0; } S7_8;
#pragma pack(push, 16)
typedef struct __attribute__((aligned(2))) { uint64_t f0; int f1; int  : 0; char f3[6]; } S7_9;
#pragma pack(pop)

typedef struct { int16_t f0; } S8_0;
typedef struct { int16_t f0; float f1; } S8_1;
typedef union { unsigned int f0; int64_t f1a; int64_t f1 : 21; S8_1 f2; _Bool f3; _Bool f4a; _Bool f4 : 1; ssize_t f5a; ssize_t  : 22; int8_t f6a; int8_t f6 : 1; ssize_t f7a; ssize_t f7 : 2; } S8_2;
typedef struct __attribute__((aligned(1))) { size_t f0; S8_2 f1; int f2 : 5; } S8_3;
typedef struct __attribute__((aligned(1))) { _Bool f0; } S8_4;
typedef struct { char f0[2]; char f1[7]; unsigned long  : 26; } S8_5;
typedef struct __attribute__((aligned(2))) { unsigned long f0; _Bool f1 : 1; int64_t  : 0; long f3 : 17; int8_t f4 : 1; unsigned int f5 : 9; uint64_t f6; unsigned int f7; } S8_6;
typedef struct { char f0; char16_t f1 : 16; int8_t f2; uint8_t f3 : 3; char f4[4]; wchar_t f5; } S8_7;
typedef struct __attribute__((aligned(16))) { uint8_t f0; unsigned long f1 : 20; int f2[5]; } S8_8;
typedef struct { uint8_t f0; S8_6 f1; uint16_t f2 : 5; ssize_t  : 6; uint16_t f4 : 2; size_t f5; } S8_9;

#pragma pack(push, 8)
typedef struct { uint64_t f0; uint16_t f1; char f2[8]; size_t  : 4; int64_t f4 : 63; int32_t f5[2]; uint64_t f6 : 50; } S9_0;
#pragma pack(pop)
typedef struct { char16_t f0; S9_0 f1[2]; long f2 : 18; uint16_t  : 0; S9_0 f4; size_t  : 6; } S9_1;
typedef struct { int64_t f0; S9_1 f1; _Bool f2 : 1; _Bool f3; long f4; } S9_2;
typedef union { unsigned int f0; double f1[1]; int64_t f2[2]; double f3; } S9_3;
typedef struct { unsigned long f0; S9_1 f1; unsigned long f2; uint8_t f3 : 6; } S9_4;
#pragma pack(push, 1)
typedef struct { unsigned int f0; size_t f1; S9_2 f2; wchar_t f3; } S9_5;
#pragma pack(pop)
#pragma pack(push, 8)
typedef struct { int8_t f0; } S9_6;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { void * f0; int32_t f1 : 4; S9_2 f2[1]; int64_t f3[9]; } S9_7;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { const char * f0; } S9_8;
#pragma pack(pop)
typedef struct __attribute__((aligned(4))) { void * f0[5]; int32_t f1; ssize_t f2[4]; uint8_t f3 : 4; uint64_t f4 : 22; ssize_t f5 : 4; S9_2 f6; } S9_9;

#pragma pack(push, 8)
typedef union __attribute__((aligned(16))) { float f0; void * f1[3]; int32_t f2; unsigned long f3; int8_t f4; int32_t f5a; int32_t f5 : 2; } S10_0;
#pragma pack(pop)
#pragma pack(push, 1)
typedef struct { int16_t f0[7]; float f1; } S10_1;
#pragma pack(pop)
typedef union { unsigned int f0; int16_t f1; int64_t f2; S10_0 f3[3]; } S10_2;
#pragma pack(push, 2)
typedef struct __attribute__((aligned(4))) { int8_t f0; S10_0 *f1; S10_1 f2[4]; const char * f3; unsigned int f4 : 16; const char * f5; float f6[7]; S10_0 *f7; } S10_3;
#pragma pack(pop)
#pragma pack(push, 2)
typedef union __attribute__((aligned(32))) { uint8_t f0; char f1[1]; int f2a; int f2 : 2; unsigned int f3[6]; } S10_4;
#pragma pack(pop)
typedef struct { int8_t f0[9]; S10_3 *f1; uint64_t f2 : 32; unsigned long f3 : 4; size_t  : 8; int16_t  : 0; S10_1 *f6; float f7[8]; } S10_5;
typedef union { int f0; } S10_6;
typedef struct { int64_t f0; S10_1 f1[2]; uint64_t f2; } S10_7;
typedef struct { ssize_t f0; S10_4 f1; } S10_8;
typedef union { int f0[4]; long f1a; long f1 : 30; int16_t f2a; int16_t  : 15; uint64_t f3a; uint64_t f3 : 39; S10_7 f4; } S10_9;

#pragma pack(push, 2)
typedef struct { unsigned int f0; uint8_t  : 0; uint64_t f2 : 29; double f3; int64_t f4[6]; long  : 0; } S11_0;
#pragma pack(pop)
typedef struct { int8_t f0; } S11_1;
typedef union { float f0; long f1; unsigned long f2a; unsigned long f2 : 23; int8_t f3[9]; float f4; int32_t f5; int f6a; int f6 : 8; } S11_2;
#pragma pack(push, 1)
typedef struct { size_t f0; unsigned long f1; S11_1 f2[4]; uint64_t f3; } S11_3;
#pragma pack(pop)
typedef struct { double f0[2]; long f1 : 18; unsigned int f2[1]; } S11_4;
typedef struct { int8_t f0; S11_1 f1[1]; int32_t f2; S11_4 f3; char16_t  : 0; S11_0 f5; unsigned int  : 0; } S11_5;
typedef struct { unsigned long f0[4]; S11_5 *f1; S11_4 f2[4]; ssize_t f3 : 14; _Bool f4 : 1; int64_t f5 : 46; long f6; _Bool f7 : 1; } S11_6;
typedef struct { int8_t f0; int64_t f1 : 21; char16_t f2 : 4; uint16_t  : 5; S11_5 f4; int16_t f5[8]; uint8_t f6 : 8; } S11_7;
typedef union { float f0[4]; unsigned long f1a; unsigned long f1 : 11; long f2a; long  : 18; int f3a; int f3 : 3; unsigned long f4; int8_t f5; int f6[9]; } S11_8;
#pragma pack(push, 1)
typedef struct { double f0; int64_t f1 : 32; S11_5 *f2; unsigned long f3 : 6; } S11_9;
#pragma pack(pop)

typedef struct { void * f0[5]; long f1 : 14; } S12_0;
#pragma pack(push, 4)
typedef struct __attribute__((aligned(1))) { uint8_t f0[5]; int32_t f1; _Bool f2 : 1; char f3[7]; unsigned int f4; long f5 : 32; } S12_1;
#pragma pack(pop)
typedef struct { unsigned int f0; uint16_t f1 : 7; int8_t f2 : 3; double f3; S12_1 f4; S12_0 *f5; int f6 : 30; } S12_2;
typedef struct { uint8_t f0[6]; S12_0 f1; int f2; const char * f3; } S12_3;
typedef struct { void * f0; char16_t f1 : 14; } S12_4;
typedef struct { int64_t f0; char f1[9]; S12_2 f2; char f3[4]; unsigned long f4 : 20; size_t f5; long f6 : 12; } S12_5;
typedef struct { uint16_t f0; int16_t  : 0; uint64_t  : 11; uint8_t  : 6; long f4[2]; } S12_6;
typedef struct { unsigned int f0; char f1[4]; } S12_7;
typedef struct { _Bool f0; } S12_8;
typedef struct { _Bool f0; _Bool f1[7]; S12_4 *f2; uint8_t f3 : 8; S12_5 f4[3]; S12_3 f5[4]; _Bool f6 : 1; } S12_9;

typedef struct __attribute__((aligned(16))) { char16_t f0; } S13_0;
typedef union { int64_t f0[2]; } S13_1;
typedef struct { void * f0[3]; int32_t f1; S13_0 f2; unsigned long f3; size_t f4 : 17; } S13_2;
#pragma pack(push, 8)
typedef struct __attribute__((aligned(2))) { char f0; uint64_t f1; float f2[9]; int64_t f3; ssize_t f4[2]; void * f5; } S13_3;
#pragma pack(pop)
#pragma pack(push, 8)
typedef union { uint8_t f0; } S13_4;
#pragma pack(pop)
#pragma pack(push, 8)
typedef struct __attribute__((aligned(32))) { int64_t f0; int8_t f1; int64_t  : 42; unsigned long f3; } S13_5;
#pragma pack(pop)
#pragma pack(push, 8)
typedef struct __attribute__((aligned(2))) { void * f0; long f1; uint16_t f2 : 6; S13_4 f3; void * f4; size_t  : 24; int8_t f6 : 8; int8_t f7; } S13_6;
#pragma pack(pop)
typedef struct { void * f0[9]; int f1 : 14; S13_6 f2[4]; int8_t  : 6; } S13_7;
#pragma pack(push, 1)
typedef struct { size_t f0[3]; int8_t f1 : 1; } S13_8;
#pragma pack(pop)
typedef struct { _Bool f0; unsigned int f1 : 8; S13_7 f2[1]; long f3; S13_8 f4; } S13_9;

#pragma pack(push, 4)
typedef struct { void * f0[3]; unsigned long f1 : 9; int64_t f2 : 45; } S14_0;
#pragma pack(pop)
typedef struct __attribute__((aligned(2))) { unsigned long f0; S14_0 *f1; int f2[7]; uint16_t f3; } S14_1;
#pragma pack(push, 1)
typedef struct { unsigned long f0[6]; } S14_2;
#pragma pack(pop)
typedef union { int f0; uint16_t f1a; uint16_t  : 15; } S14_3;
#pragma pack(push, 4)
typedef struct { size_t f0[8]; unsigned int f1 : 5; char f2[1]; } S14_4;
#pragma pack(pop)
typedef struct { void * f0[4]; S14_1 f1; S14_3 f2; char f3[3]; int f4 : 18; char f5[5]; } S14_5;
#pragma pack(push, 8)
typedef struct { _Bool f0; ssize_t f1; _Bool f2; } S14_6;
#pragma pack(pop)
typedef struct { char f0; char16_t f1 : 16; } S14_7;
#pragma pack(push, 8)
typedef struct __attribute__((aligned(16))) { char f0; S14_2 f1; _Bool f2; int64_t f3 : 24; } S14_8;
#pragma pack(pop)
typedef struct { uint64_t f0; unsigned long f1 : 22; int64_t f2 : 12; unsigned int f3; char f4[3]; int64_t f5 : 58; } S14_9;

#pragma pack(push, 8)
typedef struct { char f0; int8_t f1; wchar_t f2; uint8_t f3 : 6; _Bool f4; char f5[7]; size_t f6; void * f7; } S15_0;
#pragma pack(pop)
typedef struct __attribute__((aligned(32))) { unsigned long f0[8]; int f1 : 29; } S15_1;
typedef union { int64_t f0; double f1; int f2; int f3; } S15_2;
typedef struct { double f0; int f1 : 31; int8_t f2[7]; uint8_t f3 : 8; } S15_3;
typedef struct { unsigned int f0[4]; uint64_t f1 : 25; S15_3 f2; wchar_t f3; char f4[6]; _Bool f5[7]; const char * f6; unsigned long f7 : 9; } S15_4;
typedef struct { uint8_t f0[9]; S15_0 f1[4]; S15_1 *f2; int64_t f3[1]; uint64_t f4 : 62; wchar_t f5[1]; } S15_5;
typedef union { double f0[3]; int32_t f1a; int32_t f1 : 32; int f2a; int f2 : 25; S15_4 f3; int8_t f4a; int8_t  : 5; long f5a; long f5 : 21; } S15_6;
#pragma pack(push, 1)
typedef struct { void * f0; uint64_t f1 : 50; void * f2; int8_t f3[7]; } S15_7;
#pragma pack(pop)
#pragma pack(push, 1)
typedef struct { double f0; S15_7 f1[3]; int f2 : 7; char16_t  : 0; const char * f4[4]; } S15_8;
#pragma pack(pop)
#pragma pack(push, 4)
typedef struct { float f0; int8_t f1 : 5; char f2; int32_t f3 : 2; uint64_t  : 0; } S15_9;
#pragma pack(pop)

typedef struct __attribute__((aligned(16))) { int8_t f0[6]; char f1[3]; int f2[6]; void * f3; uint8_t f4 : 3; } S16_0;
typedef struct { int32_t f0; uint64_t  : 5; unsigned long f2; char16_t  : 5; char f4[6]; S16_0 f5[3]; S16_0 f6; } S16_1;
typedef struct { unsigned int f0[2]; S16_1 f1; char f2[1]; S16_1 f3; int64_t f4; S16_1 f5; int16_t f6; S16_1 f7[4]; } S16_2;
typedef struct { uint64_t f0[9]; S16_0 f1[3]; } S16_3;
#pragma pack(push, 2)
typedef struct __attribute__((aligned(1))) { ssize_t f0; float f1[9]; unsigned int f2 : 1; ssize_t f3; S16_0 *f4; int32_t f5 : 17; } S16_4;
#pragma pack(pop)
typedef struct __attribute__((aligned(8))) { wchar_t f0; float f1; long f2; long f3; unsigned long f4[6]; int64_t f5 : 42; wchar_t f6; char16_t f7; } S16_5;
#pragma pack(push, 8)
typedef struct { size_t f0; unsigned int f1; unsigned int  : 0; unsigned int f3; S16_4 *f4; char16_t f5[1]; unsigned long  : 23; } S16_6;
#pragma pack(pop)
#pragma pack(push, 4)
typedef union { uint8_t f0; uint64_t f1; char f2[4]; } S16_7;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { double f0; int64_t f1 : 35; char16_t f2 : 8; double f3; ssize_t f4; unsigned int f5 : 27; } S16_8;
#pragma pack(pop)
typedef struct { ssize_t f0; } S16_9;

typedef struct __attribute__((aligned(4))) { long f0[4]; } S17_0;
typedef struct { int64_t f0[7]; char f1[5]; S17_0 f2[2]; char f3[1]; size_t f4 : 25; S17_0 f5[4]; long f6 : 21; } S17_1;
#pragma pack(push, 8)
typedef union __attribute__((aligned(32))) { wchar_t f0; double f1; char16_t f2; size_t f3a; size_t f3 : 16; } S17_2;
#pragma pack(pop)
#pragma pack(push, 1)
typedef struct { int8_t f0[5]; int8_t f1 : 7; uint16_t f2[4]; } S17_3;
#pragma pack(pop)
typedef struct { ssize_t f0; ssize_t f1; uint8_t f2 : 6; unsigned int f3 : 30; size_t f4 : 29; int32_t f5[9]; S17_2 f6; char f7[3]; } S17_4;
typedef struct { ssize_t f0[9]; } S17_5;
#pragma pack(push, 2)
typedef struct __attribute__((aligned(8))) { uint8_t f0; S17_5 f1[3]; uint64_t f2 : 18; int8_t f3 : 3; int8_t f4 : 8; double f5; } S17_6;
#pragma pack(pop)
typedef struct __attribute__((aligned(1))) { ssize_t f0; int32_t f1 : 18; } S17_7;
typedef struct { wchar_t f0; unsigned int f1 : 5; S17_5 *f2; ssize_t f3 : 3; char f4; S17_7 f5; } S17_8;
#pragma pack(push, 8)
typedef struct { char16_t f0; size_t f1; S17_5 f2[2]; size_t f3; wchar_t f4[6]; uint64_t  : 0; S17_0 *f6; void * f7; } S17_9;
#pragma pack(pop)

typedef union { wchar_t f0; int64_t f1a; int64_t f1 : 4; } S18_0;
#pragma pack(push, 1)
typedef struct { double f0; size_t f1; S18_0 f2; unsigned int  : 11; int32_t f4; uint8_t f5; char f6[8]; } S18_1;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct __attribute__((aligned(1))) { uint8_t f0; uint64_t f1 : 33; uint64_t f2 : 25; } S18_2;
#pragma pack(pop)
typedef struct { int64_t f0[9]; const char * f1[6]; S18_1 *f2; } S18_3;
#pragma pack(push, 4)
typedef struct __attribute__((aligned(2))) { void * f0[4]; S18_0 f1[2]; _Bool f2 : 1; size_t f3 : 20; } S18_4;
#pragma pack(pop)
#pragma pack(push, 1)
typedef struct { const char * f0; void * f1; char f2[9]; char16_t f3 : 12; S18_1 *f4; unsigned int  : 0; uint64_t f6; } S18_5;
#pragma pack(pop)
typedef union { ssize_t f0; _Bool f1[4]; long f2; unsigned long f3a; unsigned long f3 : 20; char16_t f4; _Bool f5a; _Bool f5 : 1; S18_3 f6[2]; } S18_6;
#pragma pack(push, 4)
typedef struct __attribute__((aligned(32))) { int16_t f0; size_t f1; long f2; int32_t  : 9; } S18_7;
#pragma pack(pop)
#pragma pack(push, 8)
typedef struct { wchar_t f0; uint8_t f1 : 8; S18_5 f2[4]; int32_t f3; int f4 : 23; char16_t f5 : 1; int f6; } S18_8;
#pragma pack(pop)
#pragma pack(push, 8)
typedef struct { float f0; uint64_t f1; int32_t f2; char f3[5]; S18_5 f4[4]; long f5; S18_5 f6[2]; char f7[5]; } S18_9;
#pragma pack(pop)

typedef struct { ssize_t f0; void * f1; char16_t  : 0; unsigned int f3 : 9; size_t f4; char f5[1]; _Bool f6 : 1; size_t f7; } S19_0;
#pragma pack(push, 8)
typedef struct __attribute__((aligned(32))) { void * f0; int64_t f1 : 41; S19_0 f2[3]; uint64_t  : 56; ssize_t  : 24; S19_0 *f5; int64_t f6 : 39; } S19_1;
#pragma pack(pop)
typedef union { uint64_t f0; int8_t f1a; int8_t f1 : 2; float f2; } S19_2;
typedef struct { float f0; } S19_3;
#pragma pack(push, 1)
typedef struct { void * f0[1]; S19_2 f1; unsigned int f2; } S19_4;
#pragma pack(pop)
typedef struct __attribute__((aligned(4))) { int f0; char f1[8]; S19_2 f2; S19_2 *f3; unsigned int f4 : 17; } S19_5;
#pragma pack(push, 2)
typedef union { char16_t f0; } S19_6;
#pragma pack(pop)
#pragma pack(push, 4)
typedef union { char f0; } S19_7;
#pragma pack(pop)
typedef struct { float f0; } S19_8;
#pragma pack(push, 8)
typedef struct { uint64_t f0; uint64_t f1 : 15; unsigned int f2 : 21; int8_t f3 : 1; int8_t f4; S19_7 f5[3]; int32_t f6 : 25; } S19_9;
#pragma pack(pop)

typedef struct { long f0; int32_t  : 21; double f2; ssize_t f3; char f4; uint64_t f5; uint16_t f6 : 12; char f7[4]; } S20_0;
typedef union __attribute__((aligned(32))) { char f0; S20_0 f1[2]; S20_0 f2[3]; uint8_t f3a; uint8_t f3 : 3; } S20_1;
typedef struct { wchar_t f0; S20_0 f1[4]; } S20_2;
typedef struct { unsigned int f0; int32_t f1; } S20_3;
#pragma pack(push, 4)
typedef struct { _Bool f0; int16_t f1 : 11; float f2; long f3; size_t f4 : 28; } S20_4;
#pragma pack(pop)
typedef union { size_t f0; ssize_t f1; } S20_5;
#pragma pack(push, 2)
typedef struct __attribute__((aligned(2))) { uint8_t f0; S20_2 *f1; uint8_t f2; } S20_6;
#pragma pack(pop)
typedef struct { int64_t f0; S20_4 f1; char f2[5]; double f3; int32_t f4; uint8_t f5 : 7; } S20_7;
typedef struct { uint8_t f0[8]; unsigned int f1; S20_4 *f2; long f3; S20_0 *f4; } S20_8;
typedef struct { unsigned long f0; ssize_t f1 : 18; S20_6 f2; _Bool f3; void * f4; _Bool f5; S20_6 *f6; } S20_9;

typedef struct { ssize_t f0; int8_t f1 : 5; size_t f2 : 20; uint64_t  : 17; int32_t f4 : 23; int8_t  : 0; int64_t f6; } S21_0;
typedef struct { int8_t f0; ssize_t f1[9]; long f2; } S21_1;
typedef struct { int16_t f0[8]; size_t f1; size_t  : 0; uint64_t f3[3]; uint8_t f4; S21_1 f5[2]; ssize_t f6; int  : 20; } S21_2;
#pragma pack(push, 1)
typedef struct { unsigned long f0; char f1; uint8_t f2 : 3; S21_2 f3; char16_t f4 : 13; uint64_t  : 28; } S21_3;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { void * f0; S21_0 f1[4]; void * f2; char f3[6]; int64_t f4; } S21_4;
#pragma pack(pop)
#pragma pack(push, 8)
typedef struct { char f0; S21_4 f1; size_t f2 : 29; size_t f3; unsigned int f4; char f5[8]; S21_3 f6[3]; } S21_5;
#pragma pack(pop)
typedef struct { _Bool f0; char16_t f1[1]; S21_2 *f2; } S21_6;
#pragma pack(push, 8)
typedef struct { void * f0; } S21_7;
#pragma pack(pop)
typedef struct { int32_t f0; char f1; char16_t f2; } S21_8;
#pragma pack(push, 1)
typedef struct { int64_t f0[7]; char16_t f1 : 12; S21_1 f2; int64_t f3; int64_t f4; char16_t f5 : 1; int8_t f6[3]; int f7 : 29; } S21_9;
#pragma pack(pop)

#pragma pack(push, 4)
typedef union __attribute__((aligned(8))) { void * f0[3]; unsigned int f1a; unsigned int  : 10; } S22_0;
#pragma pack(pop)
typedef struct __attribute__((aligned(32))) { char f0; unsigned int f1; int64_t f2; int8_t f3 : 5; int16_t f4; } S22_1;
#pragma pack(push, 4)
typedef struct { char f0; unsigned long f1; const char * f2[7]; size_t  : 6; } S22_2;
#pragma pack(pop)
typedef struct { void * f0; int64_t f1 : 16; uint16_t f2 : 15; _Bool f3; size_t f4 : 17; int f5 : 9; _Bool f6; S22_0 *f7; } S22_3;
#pragma pack(push, 2)
typedef struct { int64_t f0[7]; int64_t  : 0; S22_2 f2; unsigned int f3 : 30; char16_t f4; S22_1 *f5; _Bool f6 : 1; } S22_4;
#pragma pack(pop)
#pragma pack(push, 4)
typedef union { ssize_t f0; int32_t f1a; int32_t f1 : 14; } S22_5;
#pragma pack(pop)
typedef struct { void * f0; } S22_6;
typedef union { uint16_t f0; S22_2 f1[3]; int64_t f2a; int64_t f2 : 33; int32_t f3; int64_t f4a; int64_t f4 : 16; } S22_7;
typedef struct __attribute__((aligned(8))) { int8_t f0; unsigned int f1; int f2; S22_7 f3[4]; S22_6 *f4; } S22_8;
typedef union { int32_t f0; int f1; } S22_9;

typedef struct __attribute__((aligned(8))) { size_t f0; _Bool  : 1; } S23_0;
#pragma pack(push, 1)
typedef struct __attribute__((aligned(1))) { void * f0[1]; int8_t f1 : 1; S23_0 *f2; char16_t f3 : 2; unsigned long  : 0; void * f5; uint8_t f6; int16_t f7; } S23_1;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { double f0; char f1[4]; unsigned long f2; char f3[8]; size_t f4[8]; unsigned int f5 : 30; void * f6; } S23_2;
#pragma pack(pop)
#pragma pack(push, 1)
typedef struct { long f0[6]; int8_t f1 : 1; int64_t f2[5]; _Bool  : 1; uint64_t f4[8]; long f5; } S23_3;
#pragma pack(pop)
typedef struct { int64_t f0; long f1 : 31; size_t f2; char16_t f3 : 16; char f4; int f5 : 5; int32_t f6; unsigned int f7; } S23_4;
typedef union { long f0; uint16_t f1a; uint16_t f1 : 5; int f2a; int f2 : 1; unsigned int f3; long f4; double f5; S23_3 f6[4]; } S23_5;
typedef struct __attribute__((aligned(16))) { int16_t f0; char16_t f1 : 12; } S23_6;
#pragma pack(push, 1)
typedef struct { unsigned long f0; int f1 : 8; ssize_t f2; char f3[2]; } S23_7;
#pragma pack(pop)
typedef struct __attribute__((aligned(8))) { float f0; ssize_t  : 0; } S23_8;
typedef struct __attribute__((aligned(4))) { int32_t f0; char f1[3]; S23_3 f2[1]; int f3; _Bool f4; } S23_9;

typedef struct __attribute__((aligned(1))) { unsigned int f0; } S24_0;
#pragma pack(push, 2)
typedef struct { unsigned long f0; } S24_1;
#pragma pack(pop)
typedef union { int32_t f0[7]; char f1; long f2; S24_1 f3[3]; void * f4; int f5a; int f5 : 5; unsigned long f6; void * f7; } S24_2;
#pragma pack(push, 16)
typedef struct { char f0; void * f1; int  : 0; int f3; } S24_3;
#pragma pack(pop)
typedef struct { char f0; _Bool f1; uint64_t f2 : 11; } S24_4;
#pragma pack(push, 1)
typedef union { void * f0; uint16_t f1a; uint16_t f1 : 7; char f2[7]; uint64_t f3a; uint64_t f3 : 29; uint64_t f4a; uint64_t f4 : 1; S24_2 f5; int64_t f6; int f7; } S24_5;
#pragma pack(pop)
typedef union { char f0; float f1; } S24_6;
#pragma pack(push, 2)
typedef struct { _Bool f0[5]; void * f1; } S24_7;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { uint64_t f0; unsigned long f1 : 3; int f2 : 14; } S24_8;
#pragma pack(pop)
#pragma pack(push, 1)
typedef struct { char f0; void * f1; S24_2 f2; uint64_t f3; S24_2 f4; } S24_9;
#pragma pack(pop)

typedef struct { wchar_t f0; _Bool f1; char f2[9]; int16_t f3 : 5; int8_t f4[6]; void * f5; ssize_t f6 : 2; int64_t f7 : 20; } S25_0;
#pragma pack(push, 4)
typedef struct { char f0; _Bool  : 1; unsigned int f2; uint8_t f3; void * f4; S25_0 f5[2]; S25_0 f6[3]; unsigned int f7; } S25_1;
#pragma pack(pop)
typedef union { unsigned long f0; double f1; _Bool f2; char16_t f3a; char16_t  : 16; float f4; uint8_t f5a; uint8_t f5 : 6; } S25_2;
#pragma pack(push, 8)
typedef struct { uint16_t f0; uint16_t f1 : 16; S25_1 f2; long f3 : 28; S25_0 f4; } S25_3;
#pragma pack(pop)
typedef struct __attribute__((aligned(8))) { float f0; long f1; uint64_t f2; int f3 : 19; size_t f4; } S25_4;
#pragma pack(push, 4)
typedef struct __attribute__((aligned(32))) { int16_t f0; size_t  : 27; S25_2 *f2; int64_t  : 61; } S25_5;
#pragma pack(pop)
#pragma pack(push, 1)
typedef union { wchar_t f0; uint16_t f1a; uint16_t f1 : 11; S25_3 f2[1]; long f3a; long f3 : 12; double f4; unsigned int f5a; unsigned int f5 : 29; } S25_6;
#pragma pack(pop)
#pragma pack(push, 8)
typedef union __attribute__((aligned(16))) { int64_t f0; } S25_7;
#pragma pack(pop)
#pragma pack(push, 16)
typedef struct __attribute__((aligned(4))) { double f0; long f1; wchar_t f2; } S25_8;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { void * f0; char16_t  : 0; size_t f2 : 21; S25_2 f3[3]; unsigned int  : 0; } S25_9;
#pragma pack(pop)

#pragma pack(push, 16)
typedef union __attribute__((aligned(4))) { size_t f0; } S26_0;
#pragma pack(pop)
#pragma pack(push, 4)
typedef union { const char * f0; int f1a; int f1 : 32; const char * f2; ssize_t f3a; ssize_t f3 : 3; int64_t f4; } S26_1;
#pragma pack(pop)
typedef struct { unsigned int f0; void * f1[9]; ssize_t f2; char f3[5]; int16_t f4 : 2; } S26_2;
#pragma pack(push, 1)
typedef struct { char f0; _Bool f1 : 1; int16_t f2 : 13; ssize_t f3[7]; } S26_3;
#pragma pack(pop)
typedef struct { const char * f0[6]; } S26_4;
#pragma pack(push, 1)
typedef union { void * f0; void * f1; wchar_t f2; } S26_5;
#pragma pack(pop)
typedef struct __attribute__((aligned(1))) { wchar_t f0[6]; } S26_6;
#pragma pack(push, 8)
typedef struct __attribute__((aligned(16))) { void * f0; int16_t f1; uint8_t f2 : 3; char f3[4]; S26_0 *f4; } S26_7;
#pragma pack(pop)
#pragma pack(push, 4)
typedef union { int64_t f0; unsigned long f1; char f2[2]; int f3a; int f3 : 29; char f4; long f5; } S26_8;
#pragma pack(pop)
typedef struct { void * f0[5]; int32_t f1; S26_0 f2; uint16_t f3 : 1; } S26_9;

typedef struct { uint8_t f0; ssize_t f1 : 14; int16_t f2 : 12; char f3[7]; } S27_0;
#pragma pack(push, 8)
typedef union { ssize_t f0; long f1; } S27_1;
#pragma pack(pop)
typedef struct __attribute__((aligned(32))) { double f0[1]; S27_0 f1; S27_1 f2; int8_t  : 6; S27_0 f4; _Bool f5 : 1; } S27_2;
#pragma pack(push, 8)
typedef struct { wchar_t f0[1]; S27_2 *f1; uint8_t f2; } S27_3;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { int8_t f0; } S27_4;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { char f0; S27_0 f1; S27_3 *f2; } S27_5;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { double f0; unsigned long f1; unsigned long f2; S27_3 *f3; unsigned int f4; int64_t f5 : 29; } S27_6;
#pragma pack(pop)
typedef union { unsigned int f0; _Bool f1a; _Bool f1 : 1; unsigned long f2[7]; char f3[3]; } S27_7;
typedef struct { double f0[3]; const char * f1; S27_0 f2[3]; char f3[8]; } S27_8;
typedef struct { size_t f0[9]; char f1; wchar_t f2; uint16_t f3 : 7; uint8_t f4 : 4; long f5; } S27_9;

typedef struct { int32_t f0[2]; unsigned long f1 : 21; char16_t f2; int64_t f3; } S28_0;
typedef struct { uint8_t f0; ssize_t f1; uint8_t f2 : 8; S28_0 *f3; ssize_t f4 : 13; float f5; unsigned long f6; } S28_1;
typedef union { int16_t f0; ssize_t f1a; ssize_t f1 : 31; char f2; unsigned int f3a; unsigned int f3 : 20; } S28_2;
typedef struct { uint16_t f0[9]; int8_t f1 : 4; void * f2[8]; S28_2 f3[3]; int16_t f4 : 15; char16_t f5; _Bool f6; } S28_3;
#pragma pack(push, 4)
typedef struct { wchar_t f0; int  : 0; unsigned long f2; int64_t f3; long f4 : 29; } S28_4;
#pragma pack(pop)
typedef struct __attribute__((aligned(16))) { void * f0[3]; uint16_t f1 : 5; _Bool f2; int64_t f3 : 12; } S28_5;
#pragma pack(push, 4)
typedef struct __attribute__((aligned(1))) { uint16_t f0; } S28_6;
#pragma pack(pop)
#pragma pack(push, 8)
typedef struct { size_t f0; char f1[9]; char16_t f2[6]; S28_5 *f3; char f4[9]; int16_t f5 : 4; } S28_7;
#pragma pack(pop)
#pragma pack(push, 1)
typedef union { double f0; S28_3 f1[3]; int f2a; int  : 18; char16_t f3a; char16_t f3 : 2; int16_t f4a; int16_t  : 14; } S28_8;
#pragma pack(pop)
#pragma pack(push, 8)
typedef struct { unsigned int f0[6]; } S28_9;
#pragma pack(pop)

#pragma pack(push, 2)
typedef struct { const char * f0[5]; long f1; int64_t f2[5]; _Bool f3; int16_t f4; char f5[6]; int16_t f6[1]; int8_t f7 : 5; } S29_0;
#pragma pack(pop)
typedef struct { _Bool f0; } S29_1;
typedef struct __attribute__((aligned(8))) { char f0; S29_0 *f1; int8_t f2; unsigned long  : 0; } S29_2;
typedef struct { void * f0[1]; } S29_3;
typedef struct { int8_t f0; double f1; long f2; } S29_4;
typedef struct { int32_t f0[8]; S29_4 f1[1]; S29_3 f2[1]; int16_t f3 : 8; uint64_t f4; char16_t f5; } S29_5;
#pragma pack(push, 8)
typedef struct __attribute__((aligned(1))) { uint16_t f0; } S29_6;
#pragma pack(pop)
#pragma pack(push, 16)
typedef struct { size_t f0[2]; } S29_7;
#pragma pack(pop)
#pragma pack(push, 8)
typedef struct { uint64_t f0; } S29_8;
#pragma pack(pop)
#pragma pack(push, 16)
typedef struct { int f0; int8_t f1[9]; float f2; int f3 : 7; float f4; S29_0 f5; char f6[1]; int16_t f7; } S29_9;
#pragma pack(pop)

#pragma pack(push, 1)
typedef union { char f0; double f1; } S30_0;
#pragma pack(pop)
typedef struct { long f0; long  : 0; int16_t f2 : 14; } S30_1;
#pragma pack(push, 2)
typedef struct __attribute__((aligned(4))) { int32_t f0; char f1; } S30_2;
#pragma pack(pop)
typedef struct { wchar_t f0; int16_t f1 : 1; uint8_t f2; } S30_3;
typedef struct { double f0; } S30_4;
#pragma pack(push, 1)
typedef struct { uint8_t f0; } S30_5;
#pragma pack(pop)
#pragma pack(push, 8)
typedef struct { float f0[9]; int  : 0; const char * f2[2]; S30_3 f3; S30_4 f4; float f5; int  : 18; uint8_t f7 : 2; } S30_6;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { int16_t f0; char f1[3]; char f2[7]; double f3; } S30_7;
#pragma pack(pop)
typedef union { unsigned long f0; size_t f1a; size_t f1 : 6; } S30_8;
#pragma pack(push, 16)
typedef struct { ssize_t f0; S30_6 f1; } S30_9;
#pragma pack(pop)

typedef struct __attribute__((aligned(4))) { const char * f0; double f1; uint8_t f2; int8_t f3; char f4[9]; int32_t f5; uint64_t f6 : 27; } S31_0;
#pragma pack(push, 1)
typedef struct { char f0; uint8_t f1; char f2[1]; } S31_1;
#pragma pack(pop)
#pragma pack(push, 1)
typedef struct { int8_t f0; size_t f1 : 11; S31_1 f2; S31_1 *f3; } S31_2;
#pragma pack(pop)
#pragma pack(push, 4)
typedef union { int f0; const char * f1; char16_t f2[3]; size_t f3a; size_t f3 : 28; int32_t f4a; int32_t f4 : 3; void * f5; long f6a; long f6 : 11; } S31_3;
#pragma pack(pop)
#pragma pack(push, 4)
typedef struct __attribute__((aligned(32))) { void * f0; uint64_t f1 : 57; unsigned int  : 16; } S31_4;
#pragma pack(pop)
#pragma pack(push, 4)
typedef struct { char f0; _Bool f1; int8_t f2[7]; int64_t f3; S31_2 f4[3]; char16_t  : 14; int64_t f6 : 24; } S31_5;
#pragma pack(pop)
typedef struct __attribute__((aligned(8))) { int8_t f0; } S31_6;
#pragma pack(push, 8)
typedef struct { ssize_t f0[5]; uint64_t f1[5]; S31_5 f2; S31_2 f3[3]; const char * f4; } S31_7;
#pragma pack(pop)
typedef struct { _Bool f0; char f1[9]; S31_7 *f2; } S31_8;
#pragma pack(push, 16)
typedef union { unsigned int f0; void * f1[2]; S31_1 f2[1]; int64_t f3; uint16_t f4a; uint16_t f4 : 9; unsigned long f5; } S31_9;
#pragma pack(pop)

typedef struct __attribute__((aligned(2))) { unsigned long f0[2]; char f1[5]; char f2[6]; _Bool f3 : 1; int8_t  : 0; char f5[1]; unsigned int f6; char f7[7]; } S32_0;
#pragma pack(push, 4)
typedef struct { double f0[7]; uint8_t  : 7; void * f2; char f3[5]; void * f4; unsigned int f5 : 30; const char * f6[9]; int32_t f7; } S32_1;
#pragma pack(pop)
#pragma pack(push, 16)
typedef struct { int16_t f0; _Bool f1; uint64_t f2; int32_t  : 11; S32_1 f4[3]; uint64_t f5 : 44; } S32_2;
#pragma pack(pop)
typedef struct { char16_t f0; S32_1 f1[3]; ssize_t f2 : 15; size_t f3 : 12; } S32_3;
#pragma pack(push, 4)
typedef struct { double f0; ssize_t f1 : 4; double f2; uint64_t f3[9]; char f4[4]; const char * f5[5]; double f6[3]; unsigned int  : 2; } S32_4;
#pragma pack(pop)
typedef struct { int32_t f0; float f1[3]; S32_4 f2; size_t f3; } S32_5;
#pragma pack(push, 4)
typedef struct { void * f0; int8_t  : 0; } S32_6;
#pragma pack(pop)
typedef struct { float f0; char16_t f1 : 16; S32_0 f2; unsigned int f3[3]; S32_1 *f4; unsigned int f5 : 25; S32_3 f6[2]; } S32_7;
typedef struct { long f0; wchar_t f1[7]; } S32_8;
typedef struct __attribute__((aligned(16))) { int64_t f0; float f1; float f2[9]; double f3; int32_t f4[5]; } S32_9;
