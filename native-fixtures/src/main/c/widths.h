/* A structure of sizes. */
#include <stddef.h>

typedef struct { size_t size; size_t ends[2]; } Extent;
