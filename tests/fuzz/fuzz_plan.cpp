// SPDX-License-Identifier: Apache-2.0
// A plan file, and what is written of it again.
#include "fuzztarget.h"
#include "storage/planfile.h"

namespace portwright::test {

void digest(const QByteArray &bytes)
{
    const Result<Plan> plan = parsePlan(bytes, QStringLiteral("fuzz"));
    if (!plan)
        return;
    const QByteArray text = planText(*plan);
    const Result<Plan> again = parsePlan(text, QStringLiteral("again"));
    if (!again || !(*again == *plan) || planText(*again) != text)
        qFatal("what was written is not what was read:\n%s\n%s", text.constData(),
               again ? planText(*again).constData() : qPrintable(errorsText(again.errors())));
}

} // namespace portwright::test
