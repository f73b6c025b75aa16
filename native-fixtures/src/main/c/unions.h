/* Unions, and structures whose fields overlap. */
#include <stdint.h>

typedef struct { uint32_t low, high; } Halves;
typedef union { int64_t integer; double real; uint8_t bytes[8]; Halves halves; } Number;
typedef union { float single; float triple[3]; } Floats;
typedef union { int32_t integer; float real; } Word;
typedef union { int8_t tiny; int16_t small; } Narrow;
typedef struct { float a, b; int32_t c; } Parts;
typedef union { double real; Parts parts; } Uneven;
typedef struct { int32_t kind; Number number; } Tagged;
typedef struct { Word words[2]; double real; } Words;
typedef union { const char* text; void* pointer; } Text;
typedef struct { const char* text; } Label;
typedef union { int64_t number; const char* text; const char* texts[1]; Label label; Label labels[1]; } Note;
typedef union { uint64_t big[6]; uint8_t bytes[48]; } Large;
/* Explicit offsets: kind at 0, value at 8, low at 8, high at 12. */
typedef struct { int32_t kind, unused; union { int64_t value; struct { uint32_t low, high; }; }; } Overlay;
/* Explicit offsets with a size: only a part of it is described. */
typedef struct { int32_t unknown[2], count; uint8_t rest[20]; } Partial;
