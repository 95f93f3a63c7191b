#!/usr/bin/env bash
# Every source is as clang-format leaves it. Its output differs between major
# versions, so one is pinned.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

pinned=14
format=
for candidate in "clang-format-$pinned" clang-format; do
    if "$candidate" --version 2>/dev/null | grep -q " version $pinned\."; then
        format=$candidate
        break
    fi
done
[[ -n $format ]] || skip "clang-format $pinned is not installed"

mapfile -t files < <(repository_files '*.hpp' '*.cpp')
if ! "$format" --dry-run --Werror "${files[@]}"; then
    echo "not as clang-format leaves them; to mend that: $format -i FILE..."
    exit 1
fi
echo "${#files[@]} files are as $format leaves them"
