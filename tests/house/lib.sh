# shellcheck shell=bash
# What the checks of the house share.
set -euo pipefail

# shellcheck disable=SC2034 # used by those who source this
strict=(-std=c++20 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)

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
