// SPDX-License-Identifier: Apache-2.0
// A result file, set beside a plan and kept.
#include "evidence/evidence.h"
#include "evidence/matching.h"
#include "evidence/witnesses.h"
#include "fuzztarget.h"

namespace portwright::test {

void digest(const QByteArray &bytes)
{
    const Result<ResultFile> file = parseResultFile(bytes, QStringLiteral("fuzz"));
    if (!file)
        return;
    Witnesses witnesses;
    QList<EvidenceSpan> spans;
    for (const ProbeResult &result : file->results) {
        const ServicePlace place = placeOf({}, NodeId(QStringLiteral("a")), result, 0);
        witnesses.add(place, result, file->measured.host);
        witnesses.weighed(place, result, QStringLiteral("b"), {});
        merge(spans, result);
        if (merge(spans, result))
            qFatal("the same result was new twice");
    }
    matchResults({}, {}, {}, {*file}, {QDateTime::currentDateTimeUtc()});
}

} // namespace portwright::test
