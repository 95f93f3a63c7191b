#!/usr/bin/env bash
# compilers.sh CMAKE FOLDER: a second compiler is used only if it passes the
# probe, shown with stand-ins for one that is absent, too old, unable to link,
# or fine.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

cmake=$(command -v "$1") folder=$2
module=$PWD/cmake/compilers.cmake
rm -rf "$folder"
mkdir -p "$folder"
cat >"$folder/ask.cmake" <<END
include($module)
tenet_second_compiler(gcc "\${WANTED}" $folder/probe path note)
message("path=\${path}")
message("note=\${note}")
END

# stand_in NAME VERSION ABLE: a clang++ that compiles, links or does neither.
stand_in() {
    cat >"$1" <<END
#!/bin/sh
case "\$*" in
    *-dM*) echo '#define __GNUC__ 4'; echo '#define __clang_major__ $2' ;;
    *-fsyntax-only*) test $3 != nothing ;;
    *' -o '*)
        test $3 = all || exit 1
        for last; do :; done
        printf '#!/bin/sh\nexit 0\n' >"\$last"
        chmod +x "\$last" ;;
esac
END
    chmod +x "$1"
}

failed=0
# asked CASE WANTED PATH NOTE: with only the compilers of bin/CASE on PATH.
asked() {
    local said
    mkdir -p "$folder/$1"
    said=$(PATH=$folder/$1:$tools "$cmake" -DWANTED="$2" \
        -P "$folder/ask.cmake" 2>&1)
    if ! grep -qxF "path=${3:+$folder/}$3" <<<"$said" ||
        ! grep -qF "note=$4" <<<"$said"; then
        echo "FAILED: $1: $said"
        failed=1
    fi
}

# What the stand-ins need, and no compiler.
tools=$folder/tools
mkdir -p "$tools"
for tool in sh chmod test cat; do
    ln -s "$(command -v $tool)" "$tools/$tool"
done

would_do='clang++ 16 or newer would do; its checks are skipped'
asked none '' '' "no clang++ is here; $would_do"
mkdir "$folder/old" "$folder/unlinked" "$folder/fine" "$folder/several"
stand_in "$folder/old/clang++" 14 nothing
asked old '' '' \
    "clang++ 14 cannot compile <ranges> of this library; $would_do"
stand_in "$folder/unlinked/clang++-16" 16 reads
asked unlinked '' '' "clang++ 16 cannot link a program that runs; $would_do"
stand_in "$folder/fine/clang++-17" 17 all
asked fine '' fine/clang++-17 'a second compiler reads everything: clang++-17'
asked fine none '' 'no second compiler is wanted'
asked fine absent '' 'no absent is here'
stand_in "$folder/several/clang++" 14 nothing
stand_in "$folder/several/clang++-16" 16 nothing
stand_in "$folder/several/clang++-19" 19 all
asked several '' several/clang++-19 'a second compiler reads everything'
asked several "$folder/several/clang++" '' \
    "$folder/several/clang++ 14 cannot compile <ranges>"

((failed == 0)) || exit 1
echo "a second compiler is used only if it passes the probe"
