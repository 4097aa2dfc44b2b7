#!/bin/sh
# The experiment of README.md: COUNT times one A/A duet and one duet with the planted build, in turns. Nothing else may run meanwhile.
# Called again it goes on: what stands in OUT/counts.csv is done, and a copy of counts.csv beside this script is a beginning. Between two duets it waits while there is a file OUT/pause.
# Usage: run.sh COUNT PLANTED.jar OUT    (from the root of a checkout with target/ringside.jar built)
set -eu
count=$1 planted=$2 out=$3
rows="--profile docs/experiments/duets/rows.json"
mkdir -p "$out/left" "$out/right"
touch "$out/counts.csv"
[ -e "$out/left/ringside.jar" ] || cp target/ringside.jar "$out/left/ringside.jar"
[ -e "$out/right/ringside.jar" ] || cp target/ringside.jar "$out/right/ringside.jar"

# duet NAME BASE HEAD: a folder NAME with what the duet measured and said, and a line in counts.csv
duet() {
    if grep -q "^$1," "$out/counts.csv"; then return; fi
    while [ -e "$out/pause" ]; do sleep 1; done
    rm -rf "$out/$1"
    mkdir "$out/$1"
    code=0
    start=$(date +%s)
    bin/ringside duet $rows --tolerance 10% --no-plot --base "$2" --head "$3" --results "$out/$1" >"$out/$1/log" 2>&1 || code=$?
    echo "$1,$code,$(($(date +%s) - start)),$(cat "$out/$1"/*-duet/verdict.txt | head -1)" | tee -a "$out/counts.csv"
}

turn=1
while [ "$turn" -le "$count" ]; do
    number=$(printf %02d "$turn")
    # the coin says which copy is called base
    if [ $(($(od -An -N1 -tu1 /dev/urandom) % 2)) -eq 0 ]; then
        duet "aa-$number" "$out/left/ringside.jar" "$out/right/ringside.jar"
    else
        duet "aa-$number" "$out/right/ringside.jar" "$out/left/ringside.jar"
    fi
    duet "planted-$number" "$out/left/ringside.jar" "$planted"
    turn=$((turn + 1))
done
