#!/usr/bin/env bash
# Installs what scripts/packages.txt lists and is missing. Safe to repeat: does nothing when all is there.
# Works as root or with sudo; touches nothing but packages.
set -eu
list="$(dirname "$0")/packages.txt"
mapfile -t wanted < <(sed 's/#.*//' "$list" | tr -d ' \t' | grep .)
missing=()
for package in "${wanted[@]}"; do
    state=$(dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null || true)
    [ "${state:0:2}" = ii ] || missing+=("$package")
done
if [ "${#missing[@]}" -eq 0 ]; then
    echo "packages: all ${#wanted[@]} are there"
    exit 0
fi
echo "packages: installing ${missing[*]}"
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "packages: not root and no sudo here; run as root: apt-get install ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi
"${as_root[@]}" apt-get update -q
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
