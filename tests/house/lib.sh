# shellcheck shell=bash
# What the checks of the house share.
set -euo pipefail

# The flags for a compiler, in strict. Warnings are errors for those that are
# pinned; those of any other are shown (see cmake/compilers.cmake).
set_strict() {
    strict=(-std=c++20 -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
    case $(echo __GNUC__ __clang_major__ | "$1" -E -P -x c++ - 2>/dev/null) in
        '12 __clang_major__' | *' 16') strict+=(-Werror) ;;
    esac
}

# Files of the repository: tracked, or new and not ignored. Without git, all.
repository_files() {
    git ls-files -co --exclude-standard -- "$@" 2>/dev/null ||
        find . -path ./build -prune -o -type f -print | sed 's|^\./||' |
        while read -r file; do
            for pattern in "$@"; do
                # shellcheck disable=SC2053 # a pattern is meant
                if [[ $file == $pattern ]]; then echo "$file" && break; fi
            done
        done
}

skip() {
    echo "skipped: $*"
    exit 77
}
