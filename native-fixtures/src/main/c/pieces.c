/* Arrays and texts that callbacks get with their lengths. */
#include "fixture.h"

#include <string.h>
#include <wchar.h>

static const int32_t numbers[] = {1, 2, 3, 4, 5, 6};
static const char text[] = "one\0two three";

typedef int32_t (*SumGrid)(const int32_t* cells, int32_t rows, uint8_t columns);
API int32_t give_grid(SumGrid callback, int32_t rows, uint8_t columns) { return callback(numbers, rows, columns); }

typedef int32_t (*SumThree)(const int32_t* cells);
API int32_t give_three(SumThree callback) { return callback(numbers); }

/* The callback may write less than it was given room for. */
typedef void (*FillGrid)(int32_t* cells, int32_t* rows, uint32_t columns);
API int32_t fill_by(FillGrid callback, int32_t rows, uint32_t columns) {
    int32_t cells[6] = {1, 1, 1, 1, 1, 1};
    int32_t sum = 0;
    callback(cells, &rows, columns);
    for (int i = 0; i < 6; i++) { sum = 10 * sum + cells[i]; }
    return sum;
}

typedef const int32_t* (*MakeGrid)(int32_t rows, int32_t columns);
API int32_t sum_made(MakeGrid callback, int32_t rows, int32_t columns) {
    const int32_t* made = callback(rows, columns);
    int32_t sum = 0;
    for (int32_t i = 0; made && i < rows * columns; i++) { sum += made[i]; }
    return sum;
}

/* A part of a text, which has no terminator. */
typedef int32_t (*OfPiece)(const char* piece, size_t n);
API int32_t give_piece(OfPiece callback, int32_t from, size_t n) { return callback(from < 0 ? NULL : text + from, n); }
typedef void (*Report)(const char* piece, int32_t n);
API void report_pieces(Report callback) {
    char piece[] = "abc";
    for (int32_t n = 3; n >= 0; n--) {
        callback(piece, n);
        memset(piece, 'x', 3);
    }
}
typedef int32_t (*OfWide)(const wchar_t* piece, int32_t n);
API int32_t give_wide(OfWide callback, int32_t n) { return callback(L"wide \u20ac text", n); }

/* Arrays that end with a zero. */
typedef int32_t (*OfWords)(const char** words);
typedef int32_t (*OfDigits)(const int16_t* digits);
API int32_t give_words(OfWords callback) {
    static const char* words[] = {"one", "two", NULL};
    return callback(words);
}
API int32_t give_digits(OfDigits callback, int32_t isNull) {
    static const int16_t digits[] = {7, 8, 0};
    return callback(isNull ? NULL : digits);
}

static int32_t count_zeros(const char* piece, size_t n) {
    int32_t zeros = piece ? 0 : -1;
    for (size_t i = 0; piece && i < n; i++) { zeros += piece[i] == 0; }
    return zeros;
}
API OfPiece zero_counter(void) { return count_zeros; }
