#!/usr/bin/env bash
# Every relative link in a page leads to a file of the repository.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

mapfile -t pages < <(repository_files '*.md')
dead=0 links=0
while IFS=: read -r page link; do
    target=${link#*](}
    target=${target%%[)#]*}
    [[ -n $target && $target != *://* ]] || continue
    links=$((links + 1))
    [[ -e $(dirname "$page")/$target ]] || {
        echo "$page: no '$target'"
        dead=1
    }
done < <(grep -oHE '[^[]\]\([^) ]+\)' "${pages[@]}")
((dead == 0)) || exit 1
echo "$links links in ${#pages[@]} pages lead somewhere"
