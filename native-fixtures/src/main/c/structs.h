/* Structures of scalars. */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* As in <uchar.h>, which macOS lacks. */
typedef __CHAR16_TYPE__ char16_t;

typedef struct { double x, y; } Pair;
typedef struct { int8_t tag; int32_t id; float weight; } Mixed;
typedef struct { int64_t a, b, c; } Large;
typedef struct { uint8_t only; } Tiny;
typedef struct { void* pointer; int32_t count; } Slice;
typedef struct { bool first; int32_t second; uint16_t third; } Flags;

typedef struct { long first; uint8_t color; char letter; wchar_t wide; size_t size; unsigned long last; } Wides;
typedef struct { uint8_t lead; char16_t unit; char16_t units[3]; char16_t low : 5; char16_t high : 11; } Units;
