#!/usr/bin/env bash
# headers.sh COMPILER INCLUDE [BUILT]: every public header compiles alone, and
# says so that it is read once. BUILT: but for those that the build has compiled
# before anything else, since their test includes them first.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

export compiler=$1 include=$2
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
    -not -path '*/engine/child.hpp' -not -path '*/engine/script.hpp' -not -path 'tenet/idgen/stores/*' | sort)
if ((${#headers[@]} == 0)); then
    echo "no headers under $include"
    exit 1
fi
unguarded=$(cd "$include" && { grep -L "^#pragma once$" "${headers[@]}" || true; })
if [[ -n $unguarded ]]; then
    echo "no #pragma once in $unguarded"
    exit 1
fi

# The headers that a test includes before anything else.
come_first() {
    repository_files 'tests/*.cpp' | while read -r file; do
        grep -m 1 '^#include' "$file" | sed -n 's/^#include <\(tenet.*\)>$/\1/p'
    done
}
total=${#headers[@]}
if [[ ${3:-} == built ]]; then
    mapfile -t headers < <(printf '%s\n' "${headers[@]}" |
        grep -vxF -f <(come_first))
fi
# shellcheck disable=SC2016 # the inner shell expands it
printf '%s\n' "${headers[@]}" | xargs -P 2 -I{} bash -c 'alone "$1"' _ {}
echo "$total headers compile alone with $compiler"
