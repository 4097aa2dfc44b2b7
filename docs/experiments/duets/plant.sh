#!/bin/sh
# Builds a Ringside whose copying links (the ring with copies, the mapped file) do STEPS dependent multiplications more for each message sent.
# Usage: plant.sh STEPS OUT.jar    (from the root of a clean checkout)
set -eu
steps=$1 out=$2
tree=$(mktemp -d)
trap 'git worktree remove --force "$tree/tree"; rm -rf "$tree"' EXIT
git worktree add -q --detach "$tree/tree" HEAD
file=$tree/tree/src/main/java/dev/ringside/transport/CopyingLink.java
# the field keeps the chain alive: without it the compiler would drop the loop
python3 - "$file" "$steps" <<'PY'
import sys
path, steps = sys.argv[1:]
text = open(path).read()
text = text.replace(
    "    public void send(int length) {\n",
    "    public void send(int length) {\n"
    f"        for (int step = 0; step < {steps}; step++) {{\n"
    "            planted = planted * 6364136223846793005L + 1442695040888963407L;\n"
    "        }\n", 1)
text = text.replace("    private boolean closed;\n", "    private boolean closed;\n    private long planted = 1;\n", 1)
assert text.count("planted") == 3
open(path, "w").write(text)
PY
(cd "$tree/tree" && mvn -q -B -ntp ${MVN_OPTIONS:-} package -DskipTests)
cp "$tree/tree/target/ringside.jar" "$out"
