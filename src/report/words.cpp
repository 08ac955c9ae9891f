// SPDX-License-Identifier: Apache-2.0
#include "report/words.h"

#include <QCoreApplication>

namespace portwright {

namespace {

struct ReportWordsText
{
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
};

QString endpoint(const QString &address, const PortSet &ports)
{
    const bool bracket = address.contains(QLatin1Char(':'));
    const QString host = bracket ? QString(QLatin1Char('[') + address + QLatin1Char(']')) : address;
    return host + QLatin1Char(':') + (ports.isEmpty() ? QStringLiteral("?") : ports.toString());
}

} // namespace

QString severityTitle(Severity severity)
{
    if (severity == Severity::Error)
        return ReportWordsText::tr("error");
    return severity == Severity::Warning ? ReportWordsText::tr("warning") : ReportWordsText::tr("note");
}

QString valueStateTitle(ValueState state)
{
    switch (state) {
    case ValueState::Stated:
        return ReportWordsText::tr("stated by the vendor");
    case ValueState::Restored:
        return ReportWordsText::tr("restored from another document");
    case ValueState::Default:
        return ReportWordsText::tr("protocol default, confirm");
    case ValueState::Assumed:
        return ReportWordsText::tr("assumed, confirm");
    case ValueState::Unknown:
        return ReportWordsText::tr("unknown");
    case ValueState::Planner:
        return ReportWordsText::tr("set by the planner");
    }
    return {};
}

QString encryptedTitle(const QString &encrypted)
{
    if (encrypted == QLatin1String("yes"))
        return ReportWordsText::tr("yes");
    if (encrypted == QLatin1String("no"))
        return ReportWordsText::tr("no");
    return encrypted == QLatin1String("optional") ? ReportWordsText::tr("optional") : ReportWordsText::tr("unknown");
}

QString pathText(const Plan &plan, const Route &route)
{
    QStringList paths;
    for (const QList<Crossing> &path : route.paths) {
        QStringList names;
        for (const Crossing &crossing : path)
            names += crossing.firewall == perimeterId() && !plan.topology.firewalls.contains(crossing.firewall)
                         ? ReportWordsText::tr("perimeter (understood)")
                         : plan.topology.nameOf(crossing.firewall);
        paths += names.join(QStringLiteral(" > "));
    }
    return paths.join(QStringLiteral(" | "));
}

QString dialledText(const Route &route)
{
    QStringList words;
    for (const Dialled &dialled : route.dialled) {
        QString word = endpoint(dialled.address, dialled.ports);
        if (!dialled.forward.isEmpty())
            word += QStringLiteral(" -> ") + endpoint(dialled.inside.toString(), dialled.insidePorts);
        words += word;
    }
    return words.join(QStringLiteral(", "));
}

} // namespace portwright
