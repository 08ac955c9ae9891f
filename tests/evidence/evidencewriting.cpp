// SPDX-License-Identifier: Apache-2.0
// Appends to an evidence file until it is killed and tells each batch that is in it: evidencewriting FILE
#include "evidencemaking.h"

#include <QCoreApplication>
#include <cstdio>

using namespace portwright;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Result<EvidenceFile> file = EvidenceFile::open(QCoreApplication::arguments().at(1), EvidenceFile::Access::Write);
    if (!file)
        return 1;
    for (int round = 1;; ++round) {
        QList<ProbeResult> results;
        for (int flow = 0; flow < 40; ++flow) {
            // Half of them change all the time, so that rows are put in, lengthened, summed up and deleted.
            const bool changed = flow % 2 == 0 && round % 2 == 0;
            results += test::answer(qPrintable(QStringLiteral("pack/rule/a/b%1").arg(flow)),
                                    changed ? Verdict::Refused : Verdict::Verified, round);
        }
        if (!file->append(results, 60000))
            return 2;
        std::printf("%d\n", round);
        std::fflush(stdout);
    }
}
