#!/bin/sh
# Asks every compiler that is here about every structure, and writes what they say to answers.txt; of a target without
# a compiler the old answers stay. Makes random.h and random.ekko.json anew, too. Review what has changed.
set -eu
cd "$(dirname "$0")/../.."
mvn -q -B -ntp verify -pl conformance -am -Dekkogen.skipFfm -Dekkogen.goldens=update \
    -Dtest=LayoutOracleTest -Dsurefire.failIfNoSpecifiedTests=false
git --no-pager diff --stat native-fixtures/oracle
