# make turns every failure into 2; CI that wants the documented exit codes calls bin/ringside.
# what bench measures; bin/ringside list --profile NAME says how long that takes
PROFILE ?= quick
# how hard stress tries
TIME ?= default
MVN = mvn -q -B -ntp
SOURCES := $(shell find src/main src/jmh -type f) pom.xml

.DEFAULT_GOAL := help

help: ## show this
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 10

build: target/ringside.jar ## build target/ringside.jar

target/ringside.jar: $(SOURCES)
	$(MVN) package -DskipTests
	@touch $@

bench: build ## measure, write results/, draw plot/ (PROFILE=smoke|quick|reference|full or a file)
	bin/ringside run --profile $(PROFILE)

resume: build ## go on with RUN=results/..., which was cut off
	bin/ringside run --resume $(RUN)

test: ## check the format, build, run every test
	mvn -B -ntp spotless:check verify

torture: ## the full counts of what test does a share of: kills, floods, corrupt headers; SEED=... repeats one, takes hours
	mvn -B -ntp verify -Dgroups=torture -Dringside.torture=true $(if $(SEED),-Dringside.test.seed=$(SEED))

stress: build ## let jcstress look for orders of memory in which the ring's publish and take go wrong (TIME=quick|default|tough)
	$(MVN) -Pstress dependency:build-classpath
	rm -rf target/stress && mkdir -p target/stress
	javac -processor org.openjdk.jcstress.infra.processors.JCStressTestProcessor -d target/stress -cp target/classes:$$(cat target/stress.classpath) $$(find src/jcstress/java -name '*.java')
	cd target/stress && java -cp .:../classes:$$(cat ../stress.classpath) org.openjdk.jcstress.Main -m $(TIME) -r report

plot: build ## draw the charts of RUN=results/... again
	bin/ringside plot $(RUN)

duet: build ## BASE=... [HEAD=...]: two builds by turns, jars or git references, and a verdict
	bin/ringside duet --base $(BASE) $(if $(HEAD),--head $(HEAD))

demo: build ## the core case by hand: a producer and a consumer, 6 blocks of 32 MiB
	@bin/ringside consume --threads 5 & bin/ringside produce --slots 5 --slot-size 32MB --items 6 --pretouch && wait $$!

doctor: build ## what this host can honour
	bin/ringside doctor

format: ## format the sources
	$(MVN) spotless:apply

clean: ## remove target/ and what dead runs left behind
	@[ ! -f target/ringside.jar ] || bin/ringside clean
	rm -rf target

.PHONY: help build bench resume test torture stress plot duet demo doctor format clean
