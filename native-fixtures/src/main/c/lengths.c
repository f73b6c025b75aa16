/* Arrays and texts whose lengths are expressions. */
#include "fixture.h"

#include <stdlib.h>
#include <string.h>
#include <wchar.h>

API int64_t sum_grid(const int32_t* cells, int32_t rows, size_t columns) {
    int64_t sum = 0;
    for (size_t i = 0; i < (size_t) rows * columns; i++) { sum += cells[i]; }
    return sum;
}
API void fill_grid(int32_t* cells, int32_t rows, int32_t columns) {
    for (int32_t i = 0; i < rows * columns; i++) { cells[i] = i + 1; }
}
API void fill_padded(uint8_t* block, uint32_t size) { memset(block, 7, size + 2); }
API void differences(const int32_t* values, int32_t* result, int32_t n) {
    for (int32_t i = 0; i < n - 1; i++) { result[i] = values[i + 1] - values[i]; }
}
API float trace(const float* matrix) { return matrix[0] + matrix[5] + matrix[10] + matrix[15]; }
/* Writes as many rows as there are, at most `rows`, of two elements each. */
API void read_rows(int32_t* cells, int32_t* rows) {
    int32_t found = *rows < 2 ? *rows : 2;
    for (int32_t i = 0; i < found * 2; i++) { cells[i] = i + 1; }
    *rows = found;
}

static int32_t alive;
API int32_t alive_grids(void) { return alive; }
API void free_grid(void* grid) { if (grid) { alive--; free(grid); } }
API int32_t* make_grid(int32_t rows, int32_t columns) {
    if (rows < -1) { return NULL; }
    int32_t* grid = malloc((size_t) (rows > 0 ? rows : 1) * (size_t) (columns > 0 ? columns : 1) * sizeof *grid);
    for (int32_t i = 0; i < rows * columns; i++) { grid[i] = i; }
    alive++;
    return grid;
}
/* Says how large the grid is, whatever that is. */
API int32_t* odd_grid(int64_t says, int64_t* rows, int64_t* columns) {
    *rows = *columns = says;
    alive++;
    return calloc(4, sizeof(int32_t));
}

/* A part of a text, which has no terminator. */
API const char* part_of(int32_t from, int32_t n) { (void) n; return &"one\0two three"[from]; }
API char* copy_part(int32_t n, int32_t* written) {
    char* text = malloc(n > 0 ? (size_t) n : 1);
    if (n > 0) { memset(text, 'x', (size_t) n); }
    *written = n;
    alive++;
    return text;
}
API const wchar_t* wide_part(uint8_t n) { (void) n; return L"wide \u20ac text"; }

/* Texts whose lengths are passed, which may have zeros in them. */
API int32_t count_zeros(const char* text, size_t n) {
    int32_t zeros = text ? 0 : -1;
    for (size_t i = 0; text && i < n; i++) { zeros += text[i] == 0; }
    return zeros;
}
API int32_t sum_units(const uint16_t* text, uint8_t n) {
    int32_t sum = 0;
    for (uint8_t i = 0; i < n; i++) { sum += text[i]; }
    return sum;
}
API int32_t compare_parts(const char* a, const char* b, int32_t n) {
    int32_t order = memcmp(a, b, (size_t) n);
    return order < 0 ? -1 : order > 0;
}
API int32_t last_wide(const wchar_t* text, int32_t n) { return n < 2 ? -1 : (int32_t) text[n - 2]; }

/* Pointers into a text that is passed. */
API int32_t parse_int(const char* text, char** end, int32_t base) { return (int32_t) strtol(text, end, base); }
API const char* find_in(const char* text, const char* part) { return text ? strstr(text, part) : NULL; }
API const wchar_t* find_wide(const wchar_t* text, const wchar_t* part) { return wcsstr(text, part); }
API const char* elsewhere(const char* text) { (void) text; return "elsewhere"; }

/* Arrays that end with a zero. */
static const char* words[] = {"one", "two", NULL, "beyond"};
API const char** list_words(int32_t which) { return which < 0 ? NULL : &words[which]; }
API int32_t* make_digits(int32_t n) {
    int32_t* digits = calloc((size_t) n + 1, sizeof *digits);
    for (int32_t i = 0; i < n; i++) { digits[i] = i + 1; }
    alive++;
    return digits;
}
API const long* wide_digits(void) {
    static const long digits[] = {-1, 2, 0, 9};
    return digits;
}
API int32_t count_words(const char** of) {
    int32_t n = of ? 0 : -1;
    while (of && of[n]) { n++; }
    return n;
}
API int32_t sum_digits(const int32_t* digits) {
    int32_t sum = digits ? 0 : -1;
    for (; digits && *digits; digits++) { sum += *digits; }
    return sum;
}
API void negate_digits(int32_t* digits) { for (; *digits; digits++) { *digits = -*digits; } }
API int32_t sum_both(const int32_t* digits, int32_t n, const int32_t* others) {
    int32_t sum = 0;
    for (int32_t i = 0; i < n; i++) { sum += digits[i]; }
    return 100 * sum + sum_digits(others);
}

/* A row of columns of bytes, as sqlite's. */
typedef struct { int32_t columns; const char* texts[3]; uint32_t sizes[3]; } Row;
static const Row row = {3, {"ab\0c", "", NULL}, {4, 0, 0}};
API const Row* open_row(void) { return &row; }
API void close_row(const Row* closed) { (void) closed; }
API const char* column_text(const Row* of, int32_t column) { return of->texts[column]; }
API uint32_t column_bytes(const Row* of, int32_t column) { return of->sizes[column]; }
API const void** rows_there(void) {
    static const void* rows[] = {&row, NULL};
    return rows;
}
API int32_t count_rows(const Row** rows) {
    int32_t n = 0;
    while (rows[n]) { n++; }
    return n;
}
