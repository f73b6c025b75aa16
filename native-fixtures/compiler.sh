#!/bin/sh
# Prints the command of a C compiler for TARGET, <os>/<arch>, which need not be this machine. With "link" after it, one
# that has the target's C library, too. Exit status 127 says that there is none here. oracle/README.md says what to
# install.
set -eu
target=${1:?usage: compiler.sh TARGET [link]}${2:+-$2}

# first COMMAND...: the first that there is.
first() {
    for command; do
        if command -v "$command" >/dev/null; then
            echo "$command"
            return
        fi
    done
    echo "compiler.sh: no compiler for $target" >&2
    exit 127
}

# cross TRIPLE: gcc for it, or clang, which lays structures out alike, but has no headers.
cross() {
    command=$(first "$1-gcc" $clangs)
    case $command in
        clang*) echo "$command -ffreestanding -target $1" ;;
        *) echo "$command" ;;
    esac
}

# native MACHINE: gcc, where it compiles for that machine.
native() {
    [ "$(uname -s)-$(uname -m)" != "Linux-$1" ] || echo gcc
}

clangs="clang clang-20 clang-19 clang-18 clang-17 clang-16 clang-15 clang-14"
# shellcheck disable=SC2046,SC2086 # lists of words
case $target in
    # zig brings the headers and stubs of these systems.
    linux-musl/x64-link) first musl-gcc ;;
    darwin/x64-link) echo "$(first zig) cc -target x86_64-macos" ;;
    darwin/arm64-link) echo "$(first zig) cc -target aarch64-macos" ;;
    windows/arm64-link) echo "$(first zig) cc -target aarch64-windows-gnu" ;;
    *-link) "$0" "$1" ;;
    linux/x64) first x86_64-linux-gnu-gcc $(native x86_64) ;;
    linux/x86) first i686-linux-gnu-gcc ;;
    linux/arm64) first aarch64-linux-gnu-gcc $(native aarch64) ;;
    linux/arm) cross arm-linux-gnueabihf ;;
    linux/s390x) cross s390x-linux-gnu ;;
    windows/x64) first x86_64-w64-mingw32-gcc ;;
    windows/x86) first i686-w64-mingw32-gcc ;;
    # Microsoft's rules, as clang implements them for those who link with Microsoft's libraries.
    windows/x64-msvc) echo "$(first $clangs) -ffreestanding -target x86_64-pc-windows-msvc" ;;
    windows/x86-msvc) echo "$(first $clangs) -ffreestanding -target i686-pc-windows-msvc" ;;
    windows/arm64-msvc) echo "$(first $clangs) -ffreestanding -target aarch64-pc-windows-msvc" ;;
    darwin/x64) echo "$(first $clangs) -ffreestanding -target x86_64-apple-darwin" ;;
    darwin/arm64) echo "$(first $clangs) -ffreestanding -target arm64-apple-darwin" ;;
    *) echo "compiler.sh: unknown target $target" >&2; exit 2 ;;
esac
