// SPDX-License-Identifier: Apache-2.0
#include "app/fleetfiles.h"

#include "report/portmatrix.h"

#include <QCoreApplication>

namespace portwright {

namespace {

struct FleetFilesText
{
    Q_DECLARE_TR_FUNCTIONS(FleetFiles)
};

} // namespace

bool isHostName(const QString &text)
{
    const auto isPart = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.' ||
               c == u'-';
    };
    return !text.isEmpty() && text.size() <= 253 && !text.startsWith(u'-') && !text.startsWith(u'.') &&
           std::all_of(text.begin(), text.end(), isPart);
}

FleetFile gapFile(const QList<FleetGap> &gaps)
{
    Table table;
    table.columns = {FleetFilesText::tr("Flow"), FleetFilesText::tr("Watched"), FleetFilesText::tr("Why")};
    for (const FleetGap &gap : gaps)
        table.rows += QStringList{gap.flow.text(),
                                  gap.watched ? FleetFilesText::tr("in part") : FleetFilesText::tr("no"), gap.reason};
    return {QStringLiteral("left-out.csv"), csvText(table), false};
}

} // namespace portwright
