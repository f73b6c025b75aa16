/* Bit-fields. */
#include <stdbool.h>
#include <stdint.h>

typedef struct { uint8_t version : 4; bool urgent : 1; uint8_t : 3; uint32_t length; } Head;
typedef struct { int32_t a : 3; uint32_t b : 5; int32_t c : 24; } Whole;
typedef struct { uint16_t a : 10; uint16_t b : 10; uint32_t c : 12; } Crossing;
typedef struct { int64_t wide : 40; uint64_t rest : 24; int64_t last : 33; } Wide;
typedef struct { char tag; int32_t x : 5; int32_t : 0; int32_t y : 5; } Split;
typedef struct { int32_t one : 1; uint32_t bool4 : 1; int8_t color : 3; } Signs;
typedef struct { Head head; uint16_t flags : 9; } Frame;
typedef struct { uint32_t low : 4, high : 28; } Halves;
typedef union { Halves parts; uint32_t value; } Register;
#pragma pack(push, 1)
typedef struct { uint8_t kind : 3; uint32_t address : 30; uint64_t counter : 47; } Tight;
#pragma pack(pop)
