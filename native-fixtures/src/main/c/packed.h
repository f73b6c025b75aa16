/* Structures that are packed, or aligned by force. */
#include <stdint.h>

#pragma pack(push, 1)
typedef struct { char tag; int32_t id; int16_t port; } Packed1;
typedef struct { char tag; double weight; } PackedDouble;
typedef struct { char tag; float a, b, c; } PackedFloats;
typedef struct { uint8_t head; int64_t a, b, c; char tail[3]; } PackedLarge;
typedef struct { int16_t kind; Packed1 inner; int32_t last; } PackedOuter;
#pragma pack(pop)
#pragma pack(push, 2)
typedef struct { char tag; int32_t id; int64_t big; } Packed2;
#pragma pack(pop)
#pragma pack(push, 4)
typedef struct { int32_t id; double weight; char tag; } Packed4;
#pragma pack(pop)
#pragma pack(push, 8)
typedef struct { char tag; double weight; } Packed8;
#pragma pack(pop)
#pragma pack(push, 16)
typedef struct { char tag; double weight; } Packed16;
#pragma pack(pop)
typedef struct __attribute__((aligned(16))) { int32_t a, b; } Aligned16;
typedef struct __attribute__((aligned(64))) { int32_t a; } Aligned64;
typedef struct { char tag; Aligned16 inner; } Holder;
