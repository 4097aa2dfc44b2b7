#!/bin/sh
# The experiment of README.md: COUNT times one A/A duet and one duet with the planted build, in turns. Nothing else may run meanwhile.
# Usage: run.sh COUNT PLANTED.jar OUT    (from the root of a checkout with target/ringside.jar built)
set -eu
count=$1 planted=$2 out=$3
rows="--profile docs/experiments/duets/rows.json"
mkdir -p "$out/left" "$out/right" "$out/results"
cp target/ringside.jar "$out/left/ringside.jar"
cp target/ringside.jar "$out/right/ringside.jar"

# duet NAME BASE HEAD: leaves NAME.json, NAME.txt and a line in counts.csv
duet() {
    code=0
    start=$(date +%s)
    bin/ringside duet $rows --tolerance 10% --no-plot --base "$2" --head "$3" --results "$out/results" >"$out/$1.log" 2>&1 || code=$?
    seconds=$(($(date +%s) - start))
    newest=$(ls -d "$out"/results/*-duet* | tail -1)
    cp "$newest/diff.json" "$out/$1.json"
    cp "$newest/verdict.txt" "$out/$1.txt"
    echo "$1,$code,$seconds,$(head -1 "$newest/verdict.txt")" | tee -a "$out/counts.csv"
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
