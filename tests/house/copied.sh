#!/usr/bin/env bash
# The copied text of an entry: the text that was tested, compiled alone, and put
# before its own test.
#
#   copied.sh compare TOOL FOLDER      compares what the tool copies of every
#       entry with the entries, without asking the tool how it does so
#   copied.sh copy TOOL ENTRY FOLDER   writes FOLDER/<name>.hpp, and FOLDER/
#       include, where <tenet/ENTRY> and whatever it includes are that text
#   copied.sh build FOLDER TEXT COMPILER [TEST INCLUDE DATA OBJECT... -- WITH...]
#   copied.sh run BUILT...
#
# copy and build never fail: what went wrong is kept for run to show, so that
# one bad snippet does not stop the build of everything else.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# The entries that an entry includes, itself first, each once.
closure() {
    local -A seen=()
    local queue=("$1") entry
    while ((${#queue[@]})); do
        entry=${queue[0]}
        queue=("${queue[@]:1}")
        [[ -z ${seen[$entry]:-} ]] || continue
        seen[$entry]=1
        echo "$entry"
        mapfile -t -O "${#queue[@]}" queue < <(
            sed -nE 's|^ *# *include *<tenet/([^>]+)>.*|\1|p' "$entry")
    done
}

# The code of files, one after the other: no blank line, include or pragma.
code_of() { sed -E '/^ *# *(include|pragma once)/d; /^ *$/d'; }

# The entries that an entry includes before itself, in the order in which a
# compiler meets them.
in_order() {
    local part
    [[ $done_with != *" $1 "* ]] || return 0
    done_with+="$1 "
    while read -r part; do in_order "$part"; done < <(
        sed -nE 's|^ *# *include *<tenet/([^>]+)>.*|\1|p' "$1")
    echo "$1"
}

compare() {
    local tool=$1 folder=$2 entry name failed=0 count=0 done_with
    mkdir -p "$folder"
    while read -r entry; do
        name=$(basename "$entry" .hpp)
        done_with=' '
        in_order "$entry" >"$folder/parts"
        mapfile -t parts <"$folder/parts"
        # What comes along leaves behind when to choose it, and the end of its
        # card.
        {
            for part in "${parts[@]:0:${#parts[@]}-1}"; do
                sed -e '2,/^\/\/ Technique:/{2!{/^\/\/ Technique:/!d}}' \
                    -e '/^\/\/ Laws:/,/^[^/]/{/^\/\//d}' "$part"
            done
            cat "$entry"
        } | code_of >"$folder/expected"
        "$tool" copy "$name" >"$folder/text"
        # The first line says where the rest is from.
        tail -n +2 "$folder/text" | code_of >"$folder/found"
        if ! head -n 1 "$folder/text" | grep -q "^// $name: tenet " ||
            ! diff "$folder/expected" "$folder/found"; then
            echo "the copied $name is not ${parts[*]}"
            failed=1
        fi
        count=$((count + 1))
    done < <(repository_files 'structures/*.hpp' 'algorithms/*.hpp' \
        'cache/*.hpp' 'loadbalance/*.hpp' 'idgen/*.hpp')
    ((count > 0 && failed == 0)) || exit 1
    echo "$count copied texts are the entries that were tested"
}

copy() {
    local tool=$1 entry=$2 folder=$3 name text part
    name=$(basename "$entry" .hpp)
    text=$folder/$name.hpp
    mkdir -p "$folder"
    if ! "$tool" copy "$name" >"$text.new" 2>"$folder/copy.log"; then
        printf '#error "tenet copy %s: %s"\n' "$name" \
            "$(head -n 1 "$folder/copy.log" | tr -d '"')" >"$text.new"
    fi
    rm -rf "$folder/include"
    for part in $(closure "$entry"); do
        mkdir -p "$folder/include/tenet/$(dirname "$part")"
        printf '#pragma once\n#include "%s"\n' "$text" \
            >"$folder/include/tenet/$part"
    done
    # An unchanged text keeps its age, so that nothing is built again.
    if cmp -s "$text.new" "$text"; then rm "$text.new"; else
        mv "$text.new" "$text"
    fi
}

compile_alone() {
    local folder=$1 text=$2 compiler=$3
    set_strict "$compiler"
    rm -rf "$folder/alone"
    mkdir "$folder/alone"
    cp "$text" "$folder/alone/"
    printf '#include "%s"\nint main() {}\n' "${text##*/}" \
        >"$folder/alone/main.cpp"
    (cd "$folder/alone" && "$compiler" "${strict[@]}" -fsyntax-only main.cpp)
}

compile_test() {
    local folder=$1 text=$2 compiler=$3 test=$4 include=$5 data=$6 objects=()
    shift 6
    while [[ $1 != -- ]]; do objects+=("$1") && shift; done
    shift
    "$@" "${strict[@]}" -I"${text%/*}/include" -I"$include" \
        -DTENET_TEST_DATA="\"$data\"" -MD -MF "$folder/test.d" \
        -c "$test" -o "$folder/test.o"
    "$compiler" "$folder/test.o" "${objects[@]}" -pthread -o "$folder/test"
}

build() {
    local folder=$1
    mkdir -p "$folder"
    rm -f "$folder/test" "$folder/test.d" "$folder/compiles"
    set +e # but not within, where the first failing step is the last
    (
        set -e
        compile_alone "${@:1:3}"
        (($# == 3)) || compile_test "$@"
        touch "$folder/compiles"
    ) >"$folder/log" 2>&1
    set -e
    # Headers the compiler saw; none, where it saw nothing.
    echo "built:" >"$folder/built.d"
    if [[ -f $folder/test.d ]]; then
        sed '1s|^[^:]*:|built:|' "$folder/test.d" >"$folder/built.d"
    fi
    sed -i "1s|^built:|$folder/built:|" "$folder/built.d"
    touch "$folder/built"
}

run() {
    local built folder failed=0
    for built in "$@"; do
        folder=${built%/*}
        echo "the copied text in ${folder##*/}:"
        if [[ ! -f $folder/compiles ]]; then
            cat "$folder/log"
            failed=1
        elif [[ -x $folder/test ]]; then
            "$folder/test" || failed=1
        else
            echo "compiles alone"
        fi
    done
    return "$failed"
}

case $1 in
    compare | copy | build | run) "$@" ;;
    *) echo "copied.sh: no such step: $1" >&2 && exit 2 ;;
esac
