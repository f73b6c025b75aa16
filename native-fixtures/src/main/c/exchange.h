/* Structures that functions and their callbacks hand to each other. */
#include <stdint.h>

typedef union { int32_t number; float real; } Either;
typedef struct { const char* name; int32_t id; } Labelled;
