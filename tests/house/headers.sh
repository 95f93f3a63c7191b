#!/usr/bin/env bash
# headers.sh COMPILER INCLUDE [all]: every public header compiles alone, and
# says so that it is read once. Those that are compiled with nothing before them
# anyway are left out, but for `all`: an entry is when its copied text is
# compiled, a law when its own source is, which includes it first.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

export compiler=$1 include=$2
set_strict "$compiler"
export flags="${strict[*]}"

alone() {
    # shellcheck disable=SC2086 # flags are words
    echo "#include <$1>" |
        "$compiler" $flags -I"$include" -fsyntax-only -x c++ - ||
        { echo "$1 does not compile alone" && return 1; }
}
export -f alone

# idgen/stores adapt database clients that need not be installed.
mapfile -t headers < <(cd "$include" && find -L tenet -name '*.hpp' \
    -not -path '*/engine/child.hpp' -not -path '*/engine/script.hpp' \
    -not -path 'tenet/idgen/stores/*' | sort)
if ((${#headers[@]} == 0)); then
    echo "no headers under $include"
    exit 1
fi
unguarded=$(cd "$include" && { grep -L "^#pragma once$" "${headers[@]}" || true; })
if [[ -n $unguarded ]]; then
    echo "no #pragma once in $unguarded"
    exit 1
fi

compiled_anyway() {
    printf '%s\n' "${headers[@]}" | grep -v '^tenet/laws/'
    repository_files 'laws/*.cpp' | while read -r file; do
        grep -m 1 '^#include' "$file" | sed -n 's/^#include <\(tenet.*\)>$/\1/p'
    done
}
total=${#headers[@]}
if [[ ${3:-} != all ]]; then
    mapfile -t headers < <(printf '%s\n' "${headers[@]}" |
        grep -vxF -f <(compiled_anyway))
fi
# shellcheck disable=SC2016 # the inner shell expands it
printf '%s\n' "${headers[@]}" | xargs -P 2 -I{} bash -c 'alone "$1"' _ {}
echo "$total headers compile alone with $compiler, ${#headers[@]} of them here"
