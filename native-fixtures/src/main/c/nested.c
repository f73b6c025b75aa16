/* Structures inside structures, arrays inside them, and text. */
#include "fixture.h"
#include "nested.h"

#include <string.h>
#include <wchar.h>

API void line_swap(Line* line) {
    Point start = line->start;
    line->start = line->end;
    line->end = start;
    for (int i = 0; i < 4; i++) line->dashes[i]++;
    line->color = -line->color;
}
API Line line_swapped(Line line) { line_swap(&line); return line; }
API double line_sum(const Line* line) { return line->start.x + line->start.y + line->end.x + line->end.y; }
API void deep_next(Deep* deep) { deep->tag++; line_swap(&deep->line); deep->weight += 1; }
API Deep deep_made(double x) {
    return (Deep) { 1, { { x, x + 1 }, { x + 2, x + 3 }, { 1, 2, 3, 4 }, 7 }, 0.5f };
}

API void badge_shout(Badge* badge) {
    for (int i = 0; i < 8 && badge->name[i]; i++) {
        if (badge->name[i] >= 'a' && badge->name[i] <= 'z') badge->name[i] -= 32;
    }
    badge->age++;
    memcpy(badge->code, "xyz", 3);
}
API int32_t badge_length(Badge badge) {
    int32_t length = 0;
    while (length < 8 && badge.name[length]) length++;
    return length;
}
API int32_t badge_byte(const Badge* badge, int32_t index) { return badge->name[index]; }

API void shape_move(Shape* shape, double by) {
    for (int i = 0; i < shape->count; i++) { shape->corners[i].x += by; shape->corners[i].y -= by; }
}
API Shape shape_made(int32_t count) {
    Shape shape = { { { 0, 0 } }, count };
    for (int i = 0; i < count; i++) shape.corners[i] = (Point) { i, 10 * i };
    return shape;
}

API void arrays_next(Arrays* arrays) {
    for (int i = 0; i < 3; i++) { arrays->small[i]++; arrays->flags[i] = !arrays->flags[i]; arrays->letters[i]++; }
    for (int i = 0; i < 2; i++) {
        arrays->big[i]++; arrays->floats[i] += 1; arrays->answers[i] = !arrays->answers[i]; arrays->longs[i]++;
        arrays->sizes[i]++; arrays->pointers[i] = (char*) arrays->pointers[i] + 1; arrays->colors[i]++;
    }
}

static char marked[64];

API const char* person_joined(const Person* person) {
    marked[0] = 0;
    strncat(marked, person->name ? person->name : "-", 20);
    strcat(marked, "/");
    strncat(marked, person->title ? person->title : "-", 20);
    return marked;
}
API void person_rename(Person* person) { person->name = "native"; person->tags[1] = "two"; }
API int32_t person_wide(const Person* person) { return person->wide ? (int32_t) wcslen(person->wide) : -1; }
API void person_write(Person* person) { ((char*) person->name)[0] = '!'; }
API Person person_made(void) { return (Person) { "Ada", "Countess", L"\u00e4da", { "one", 0 } }; }
API int32_t employee_raise(Employee* employee) { employee->person.title = "boss"; return employee->salary *= 2; }
API bool same_name(const Person* person, const char* before) { return person->name == before; }
