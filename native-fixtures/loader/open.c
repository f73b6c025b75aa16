/* Opens each library that is named, and prints what the system's loader says about it. */
#include <dlfcn.h>
#include <stdio.h>

int main(int count, char** names) {
    for (int i = 1; i < count; i++) {
        printf("%s\n", dlopen(names[i], RTLD_NOW | RTLD_LOCAL) ? "opened" : dlerror());
    }
    return 0;
}
