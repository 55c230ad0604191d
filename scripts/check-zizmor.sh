#!/usr/bin/env bash
# Audits the workflows, the examples and action.yml with zizmor, and fails on any finding. It needs
# Python with venv, and PyPI for the pinned zizmor. The audit itself runs offline.
set -euo pipefail
cd "$(dirname "$0")/.."
version=1.32.0

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check --only-binary=:all: "zizmor==$version"
# A folder other than .github/workflows is searched for actions only, so the examples are listed.
"$folder/bin/zizmor" --offline --no-progress .github/workflows/*.yml examples/*.yml action.yml
