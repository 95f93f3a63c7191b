#!/usr/bin/env bash
# Names of packages stand in cmake/packages.txt: vcpkg.json has the same, the
# README names them all, and no other file names one.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

list=cmake/packages.txt
failed=0
fail() {
    echo "FAILED: $*"
    failed=1
}

# column NUMBER PART...: the names of some parts, sorted.
column() {
    local number=$1 part
    shift
    for part in "$@"; do
        sed -n "s/^$part | *//p" "$list" | sed 's/ *| */|/g' |
            cut -d '|' -f "$number"
    done | grep . | sort -u || true
}

# What a feature of vcpkg.json depends on, of this repository apart.
feature() {
    tr -d '\n' <vcpkg.json |
        sed -E "s/.*\"$1\": \{[^[]*\"dependencies\": \[([^]]*[^]}]*)\].*/\1/" |
        sed 's/{.*//' | grep -oE '"[^"]+"' | tr -d '"' | sort -u
}

# compare FEATURE PART...
compare() {
    diff <(feature "$1") <(column 2 "${@:2}") ||
        fail "vcpkg.json's $1 differ from $list"
}
compare laws laws
compare tools tool sqlite laws
compare tests tests adapters
compare bench bench

while read -r package; do
    grep -qwF -- "$package" README.md || fail "README.md does not name $package"
done < <(column 1 tool laws tests adapters checks bench)

# Those with a name that is no everyday word.
mapfile -t distinct < <(sed -n 's/^[a-z]* | \([^ ]*\) .*/\1/p' "$list" |
    grep -E -- '-dev$|^ninja-build$')
mapfile -t files < <(repository_files tenet '*.cpp' '*.hpp' '*.sh' '.ci/run')
for package in "${distinct[@]}"; do
    if grep -nF -- "$package" "${files[@]}" |
        grep -v 'tests/house/packages.sh' |
        grep -v 'tests/tool/'; then
        fail "the lines above name $package, which stands in $list"
    fi
done

((failed == 0)) || exit 1
echo "packages are named in $list alone"
