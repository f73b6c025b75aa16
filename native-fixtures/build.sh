#!/bin/sh
# Compiles every src/main/c/*.c into one shared library for TARGET, by default this machine: OUT/<os>-<arch>/lib<name>.so.
# Files whose library is newer than every C source are left alone. CC chooses the compiler for this machine.
# EKKOGEN_ASAN, when it is not empty, adds AddressSanitizer, for processes that have its library preloaded.
# A source whose first line is "/* Links with: NAME */" depends on a library that comes before it in the alphabet.
set -eu
out=${1:?usage: build.sh OUTPUT_DIRECTORY [TARGET]}
here=$(cd "$(dirname "$0")" && pwd)
sources=$here/src/main/c

this_machine() {
    case $(uname -s) in
        Linux) os=linux ;;
        Darwin) os=darwin ;;
        MINGW* | MSYS* | CYGWIN*) os=windows ;;
        *) echo "build.sh: no recipe for $(uname -s)" >&2; exit 1 ;;
    esac
    case $(uname -m) in
        x86_64 | amd64) arch=x64 ;;
        aarch64 | arm64) arch=arm64 ;;
        i?86) arch=x86 ;;
        *) arch=$(uname -m) ;;
    esac
    echo "$os/$arch"
}

target=${2:-}
if [ -n "$target" ]; then
    compiler=$("$here/compiler.sh" "$target" link)
else
    target=$(this_machine)
    compiler=${CC:-cc}
fi
case $target in
    # Symbolic: a copy of a library beside another uses its own variables.
    linux/* | linux-musl/*) prefix=lib suffix=.so flags="-shared -fPIC -Wl,-Bsymbolic -Wl,-z,lazy" ;;
    darwin/*) prefix=lib suffix=.dylib flags=-dynamiclib ;;
    windows/arm64) prefix='' suffix=.dll flags=-shared ;;
    windows/*) prefix='' suffix=.dll flags="-shared -static-libgcc" ;;
    *) echo "build.sh: no recipe for $target" >&2; exit 1 ;;
esac
# gcc says of some structures by value that its versions before 9.1 passed them otherwise.
[ "$target" != linux/arm ] || flags="$flags -Wno-psabi"

directory=$out/$(echo "$target" | tr / -)
# The name under which a DLL is written is also in it; some linkers write files beside it.
new=$directory/new
mkdir -p "$new"
# What was compiled in another way is compiled again.
sanitizer=${EKKOGEN_ASAN:+-fsanitize=address -fno-omit-frame-pointer -g}
way=$directory/compiled-with.txt
if [ "$(cat "$way" 2>/dev/null)" != "$compiler $sanitizer" ]; then
    rm -f "$directory/$prefix"*$suffix
    echo "$compiler $sanitizer" >"$way"
fi
for source in "$sources"/*.c; do
    name=$(basename "$source" .c)
    library=$directory/$prefix$name$suffix
    if [ -f "$library" ] && [ -z "$(find "$sources" "$0" -newer "$library" -print)" ]; then
        continue
    fi
    needed=$(sed -n '1s|^/\* Links with: \([a-z]*\) \*/$|\1|p' "$source")
    case $target-$(cat "$sources"/*.c) in
        # Others go by the name that is in it.
        linux*/*"Links with: $name "*) identity=-Wl,-soname,$prefix$name$suffix ;;
        darwin/*"Links with: $name "*) identity="-install_name @rpath/$prefix$name$suffix" ;;
        # It looks for others beside it.
        linux*/*) identity=${needed:+-Wl,-rpath,\$ORIGIN} ;;
        darwin/*) identity=${needed:+-Wl,-rpath,@loader_path} ;;
        *) identity= ;;
    esac
    # shellcheck disable=SC2086 # the flags are several words
    $compiler -std=c11 -O2 -Wall -Wextra -Werror $sanitizer $flags $identity -o "$new/$prefix$name$suffix" "$source" \
        ${needed:+-L"$directory" "-l$needed"} -lm
    mv "$new"/* "$directory"
done
rmdir "$new"
